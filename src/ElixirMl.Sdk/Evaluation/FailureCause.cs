namespace ElixirMl.Evaluation;

/// <summary>An error and how often it came.</summary>
/// <param name="Error">The first one.</param>
/// <param name="FirstIndex">Position of the first example that had it.</param>
/// <param name="Count">Examples with the same type and message.</param>
public sealed record FailureCause(Exception Error, int FirstIndex, int Count)
{
    /// <summary>For people: how often, where first, what.</summary>
    public override string ToString() => $"{Count} × {Error.GetType().Name} (first at example {FirstIndex}): {Error.Message}";
}
