using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Variables.Catalogue;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Benchmarks.Variables;

/// <summary>Speed of validating and sampling.</summary>
public sealed class VariableRatios : IRatioArea
{
    private readonly Dictionary<int, double> _validated = [];
    private readonly Dictionary<int, double> _sampled = [];
    private object? _kept;

    /// <inheritdoc/>
    public string Name => "variables";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run() => Standard().Concat(Floats());

    private IEnumerable<Measure> Standard()
    {
        var space = new MlSpaces().Standard();
        var random = new SeededRandom(1);
        var sample = space.Sample(random);
        yield return new("variables.standard.validate", Timing.Microseconds(() => _kept = space.Validate(sample)), "µs", 0.6);
        yield return new("variables.standard.sample", Timing.Microseconds(() => _kept = space.Sample(random)), "µs", 2);
        yield return new("variables.standard.validate.allocated", Timing.Bytes(() => _kept = space.Validate(sample)), "B", 200);
        yield return new("variables.standard.sample.allocated", Timing.Bytes(() => _kept = space.Sample(random)), "B", 200);
        yield return new("variables.standard.encode", Timing.Microseconds(() => _kept = space.Encode(sample)), "µs");
        yield return new("variables.standard.hash", Timing.Microseconds(() => _kept = sample.With("Temperature", 0.7).Hash), "µs");
    }

    private IEnumerable<Measure> Floats()
    {
        foreach (var count in (int[])[10, 100, 1_000, 10_000])
        {
            var space = FloatSpaces.Create(count);
            var random = new SeededRandom(1);
            var sample = space.Sample(random);
            _validated[count] = Timing.Microseconds(() => _kept = space.Validate(sample));
            _sampled[count] = Timing.Microseconds(() => _kept = space.Sample(random));
            yield return new($"variables.floats{count}.validate", _validated[count], "µs", count == 100 ? 20 : null);
            yield return new($"variables.floats{count}.sample", _sampled[count], "µs");
        }

        yield return new("variables.floats.validate.exponent", Growth(_validated), "", 1.1);
        yield return new("variables.floats.sample.exponent", Growth(_sampled), "", 1.1);
    }

    private static double Growth(Dictionary<int, double> times) => Timing.GrowthExponent(100, times[100], 10_000, times[10_000]);
}
