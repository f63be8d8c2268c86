namespace ElixirMl;

/// <summary>What a <c>[Rule]</c> finds wrong with one field.</summary>
/// <param name="Field">Name of the property, as <c>nameof</c> gives it, or its name in JSON.</param>
/// <param name="Message">A sentence that says what is wrong.</param>
public readonly record struct RuleError(string Field, string Message);
