using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Variables.Catalogue;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Benchmarks.Variables;

/// <summary>Speed of validating and sampling.</summary>
public sealed class VariableRatios : IRatioArea
{
    private const int ReadsAtOnce = 1_000;

    private readonly Dictionary<int, double> _validated = [];
    private readonly Dictionary<int, double> _sampled = [];
    private object? _kept;
    private long _read;

    /// <inheritdoc/>
    public string Name => "variables";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run() => Standard().Concat(Floats()).Concat(Reads());

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

    // A read is far shorter than the call of the measured action, so that one action reads many times.
    private IEnumerable<Measure> Reads()
    {
        var chunker = new TunedChunker().With(new TunedChunker.Configuration { Size = 700 });
        var configuration = TunedChunker.Variables.Sample(new SeededRandom(1));
        var local = new AsyncLocal<TunedChunker> { Value = chunker };
        yield return new("variables.read.property", NanosecondsOfRead(() => chunker.Size), "ns", 2);
        yield return new("variables.read.property.allocated", Timing.Bytes(() => _read += chunker.Size), "B", 0);
        yield return new("variables.read.module", NanosecondsOfRead(() => chunker.Trim.Trim(1)), "ns");
        yield return new("variables.read.module.allocated", Timing.Bytes(() => _read += chunker.Trim.Trim(1)), "B", 0);
        yield return new("variables.read.through.asynclocal", NanosecondsOfRead(() => local.Value!.Size), "ns");
        yield return new("variables.with", Timing.Microseconds(() => _kept = chunker.With(configuration)), "µs");
    }

    private double NanosecondsOfRead(Func<int> read) => Timing.Microseconds(() =>
    {
        var sum = 0;
        for (var i = 0; i < ReadsAtOnce; i++)
        {
            sum += read();
        }

        _read += sum;
    }) * 1_000 / ReadsAtOnce;

    private static double Growth(Dictionary<int, double> times) => Timing.GrowthExponent(100, times[100], 10_000, times[10_000]);
}
