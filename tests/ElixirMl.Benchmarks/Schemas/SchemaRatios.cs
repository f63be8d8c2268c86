using System.Globalization;
using System.Numerics.Tensors;
using ElixirMl.Benchmarks.Ratios;
using ElixirMl.MlTypes;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>What validation and reading cost against code by hand, other libraries and the run-time road.</summary>
public sealed class SchemaRatios : IRatioArea
{
    private static readonly int[] Dimensions = [8, 384, 1536];

    // A tenth of what the prototype took for eight fields with a list of as many numbers, in nanoseconds.
    private static readonly double[] TenthOfPrototype = [77, 606, 2400];

    /// <inheritdoc/>
    public string Name => "schemas";

    /// <inheritdoc/>
    public IEnumerable<Measure> Run()
    {
        SchemaSubject[] subjects = [SchemaSubjects.Two, SchemaSubjects.Five, .. Dimensions.Select(SchemaSubjects.Eight), SchemaSubjects.Twelve];
        return subjects.SelectMany(Run).Concat(Dimensions.Zip(TenthOfPrototype, Embeddings).SelectMany(static rows => rows));
    }

    private static IEnumerable<Measure> Run(SchemaSubject subject)
    {
        var name = $"schemas.{subject.Name}";
        var check = new Race(
            ("hand", subject.ByHand),
            ("generated", subject.Generated),
            ("records", subject.AtRunTime),
            ("fluent", subject.Fluent),
            ("annotations", subject.Annotations));
        yield return new($"{name}.validate", check.Nanoseconds("generated"), "ns");
        yield return new($"{name}.validate.memory", Timing.Bytes(() => subject.Generated(1)), "B", 0);
        yield return new($"{name}.validate/hand", check.Ratio("generated", "hand"), "×", 1.2);
        yield return new($"{name}.fluent/validate", check.Ratio("fluent", "generated"), "×", 20, Comparison.AtLeast);
        yield return new($"{name}.annotations/validate", check.Ratio("annotations", "generated"), "×", 20, Comparison.AtLeast);
        yield return new($"{name}.runtime/validate", check.Ratio("records", "generated"), "×", 5);

        var parse = new Race(("generated", subject.Parse), ("records", subject.ParseAtRunTime), ("stock", subject.Stock));
        yield return new($"{name}.parse", parse.Nanoseconds("generated"), "ns");
        yield return new($"{name}.parse/stock", parse.Ratio("generated", "stock"), "×", 1.3);
        yield return new($"{name}.runtime/parse", parse.Ratio("records", "generated"), "×", 5);
    }

    private static IEnumerable<Measure> Embeddings(int dimension, double tenthOfPrototype)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"schemas.embedding.{dimension}");
        var values = SchemaSubjects.Components(dimension, dimension);
        var race = new Race(
            ("check", Loop.Of(new CheckStep(values))),
            ("make", Loop.Of(new WrapStep(values))),
            ("sum", Loop.Of(new SumStep(values))),
            ("passage", Loop.Of(new PassageStep(SchemaSubjects.PassageOf(1, 1), values))));
        yield return new($"{name}.check", race.Nanoseconds("check"), "ns");
        yield return new($"{name}.check/sum", race.Ratio("check", "sum"), "×", 2);
        yield return new($"{name}.check+make", race.Nanoseconds("make"), "ns");
        yield return new($"{name}.check+make+validate", race.Nanoseconds("passage"), "ns", tenthOfPrototype);
    }

    private readonly struct CheckStep(float[] values) : IStep
    {
        public object? Run(int turn) => Embedding.IsValid(values) ? values : null;
    }

    private readonly struct WrapStep(float[] values) : IStep
    {
        public object? Run(int turn) => Embedding.TryWrap(values, null, out var embedding, out _) ? embedding : null;
    }

    private readonly struct SumStep(float[] values) : IStep
    {
        public object? Run(int turn) => TensorPrimitives.Sum<float>(values) > 1e30f ? values : null;
    }

    // From raw numbers to a checked value of eight fields: what the prototype's validation does.
    private readonly struct PassageStep(Passage passage, float[] values) : IStep
    {
        public object? Run(int turn) => Embedding.TryWrap(values, null, out var vector, out _) ? Passage.Codec.Validate(passage with { Vector = vector }) : null;
    }
}
