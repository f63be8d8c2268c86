using ElixirMl.Variables;

namespace ElixirMl.Benchmarks.Variables;

/// <summary>Spaces of independent floats.</summary>
public static class FloatSpaces
{
    /// <summary>A space of <paramref name="count"/> floats in [0, 1].</summary>
    public static VariableSpace Create(int count) =>
        VariableSpace.Create(Enumerable.Range(0, count).Select(i => new FloatVariable($"x{i}", 0, 1) { Default = 0.5 }));
}
