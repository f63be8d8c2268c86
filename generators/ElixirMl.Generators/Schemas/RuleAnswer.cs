namespace ElixirMl.Generators.Schemas;

/// <summary>What a <c>[Rule]</c> method returns.</summary>
internal enum RuleAnswer
{
    /// <summary>Yes or no.</summary>
    Verdict,

    /// <summary>A message, or null when the rule holds.</summary>
    Message,

    /// <summary>An error for each field that is wrong.</summary>
    Errors,
}
