using ElixirMl.Benchmarks.Clients;
using ElixirMl.Benchmarks.Generators;
using ElixirMl.Benchmarks.Optimizers;
using ElixirMl.Benchmarks.Predictors;
using ElixirMl.Benchmarks.Schemas;
using ElixirMl.Benchmarks.Search;
using ElixirMl.Benchmarks.Variables;

namespace ElixirMl.Benchmarks.Ratios;

/// <summary>Every area the <c>ratios</c> door knows.</summary>
public static class RatioAreas
{
    /// <summary>In the order they are shown.</summary>
    public static IReadOnlyList<IRatioArea> All { get; } =
    [
        new VariableRatios(),
        new SchemaRatios(),
        new PredictRatios(),
        new OptimizeRatios(),
        new SearchRatios(),
        new LexicalRatios(),
        new GeneratorRatios(),
        new ClientRatios(),
    ];
}
