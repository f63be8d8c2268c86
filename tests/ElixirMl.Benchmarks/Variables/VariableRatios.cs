using ElixirMl.Benchmarks.Ratios;
using ElixirMl.Variables.Catalogue;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Benchmarks.Variables;

/// <summary>Speed of validating and sampling.</summary>
public sealed class VariableRatios : IRatioArea
{
    private const int ReadsAtOnce = 1_000;
    private const int Instances = 16;

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

    private IEnumerable<Measure> Reads()
    {
        TunedChunker[] chunkers = [.. Enumerable.Range(0, Instances).Select(static i => new TunedChunker().With(new TunedChunker.Configuration { Size = 700 + i }))];
        AsyncLocal<TunedChunker>[] locals = [.. chunkers.Select(static chunker => new AsyncLocal<TunedChunker> { Value = chunker })];
        var configuration = TunedChunker.Variables.Sample(new SeededRandom(1));
        yield return new("variables.read.property", Nanoseconds(() => ReadProperties(chunkers)), "ns", 2);
        yield return new("variables.read.property.allocated", Timing.Bytes(() => _read += ReadProperties(chunkers)), "B", 0);
        yield return new("variables.read.module", Nanoseconds(() => ReadModules(chunkers)), "ns");
        yield return new("variables.read.module.allocated", Timing.Bytes(() => _read += ReadModules(chunkers)), "B", 0);
        yield return new("variables.read.through.asynclocal", Nanoseconds(() => ReadThroughLocals(locals)), "ns");
        yield return new("variables.with", Timing.Microseconds(() => _kept = chunkers[0].With(configuration)), "µs");
    }

    // A read is far shorter than a call of the measured action, so that one action reads many times, from many instances, lest it be hoisted.
    private double Nanoseconds(Func<int> reads) => Timing.Microseconds(() => _read += reads()) * 1_000 / ReadsAtOnce;

    private static int ReadProperties(TunedChunker[] chunkers)
    {
        var sum = 0;
        for (var i = 0; i < ReadsAtOnce; i++)
        {
            sum += chunkers[i % Instances].Size;
        }

        return sum;
    }

    private static int ReadModules(TunedChunker[] chunkers)
    {
        var sum = 0;
        for (var i = 0; i < ReadsAtOnce; i++)
        {
            sum += chunkers[i % Instances].Trim.Trim(1);
        }

        return sum;
    }

    private static int ReadThroughLocals(AsyncLocal<TunedChunker>[] locals)
    {
        var sum = 0;
        for (var i = 0; i < ReadsAtOnce; i++)
        {
            sum += locals[i % Instances].Value!.Size;
        }

        return sum;
    }

    private static double Growth(Dictionary<int, double> times) => Timing.GrowthExponent(100, times[100], 10_000, times[10_000]);
}
