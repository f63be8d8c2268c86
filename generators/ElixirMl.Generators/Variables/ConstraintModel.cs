using ElixirMl.Schemas;

namespace ElixirMl.Generators.Variables;

/// <summary>One <c>[Constraint]</c> method.</summary>
/// <param name="Name">Name of the method, which is the name of the rule.</param>
/// <param name="Inputs">Paths it reads.</param>
/// <param name="Expression">What is wrong, or null, over a configuration called <c>values</c>.</param>
internal sealed record ConstraintModel(string Name, ValueList<string> Inputs, string Expression)
{
    /// <summary>Whether it is asked also while some of them are absent.</summary>
    internal bool SeesAbsent { get; init; }
}
