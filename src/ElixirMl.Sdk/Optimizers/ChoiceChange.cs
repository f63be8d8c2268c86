using ElixirMl.Variables;

namespace ElixirMl.Optimizers;

/// <summary>A variable with another value.</summary>
/// <param name="Name">Full path.</param>
/// <param name="Before">Absent when it was left to the default of the client.</param>
/// <param name="After">Absent when it is left to the default of the client.</param>
public sealed record ChoiceChange(string Name, VariableValue Before, VariableValue After)
{
    /// <summary>One line for people.</summary>
    public override string ToString() => $"{Name}: {Text(Before)} → {Text(After)}";

    private static string Text(VariableValue value) => value.IsAbsent ? "default" : value.ToString();
}
