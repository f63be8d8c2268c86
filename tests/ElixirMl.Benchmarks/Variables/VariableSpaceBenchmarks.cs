using BenchmarkDotNet.Attributes;
using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Benchmarks.Variables;

/// <summary>The measures of <see cref="VariableRatios"/> with the care of BenchmarkDotNet.</summary>
[MemoryDiagnoser]
public class VariableSpaceBenchmarks
{
    private readonly SeededRandom _random = new(1);
    private VariableSpace _space = VariableSpace.Empty;
    private VariableConfiguration _sample = VariableConfiguration.Empty;

    /// <summary>Number of floats.</summary>
    [Params(10, 100, 1_000, 10_000)]
    public int Count { get; set; }

    /// <summary>Makes the space and a sample.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _space = FloatSpaces.Create(Count);
        _sample = _space.Sample(_random);
    }

    /// <summary>Validates the sample.</summary>
    [Benchmark]
    public ValidationResult Validate() => _space.Validate(_sample);

    /// <summary>Draws a sample.</summary>
    [Benchmark]
    public VariableConfiguration Sample() => _space.Sample(_random);
}
