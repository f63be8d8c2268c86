using System.Text;
using System.Text.Json;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.MlTypes;

/// <summary>Generators of values, good and bad.</summary>
internal static class Any
{
    private static readonly double[] Odd =
        [double.NaN, double.PositiveInfinity, double.NegativeInfinity, double.MaxValue, double.MinValue, double.Epsilon, -double.Epsilon, -0.0, 0, 1, 1.0000000000000002, -1];

    /// <summary>Every double is possible; the troublesome ones come often.</summary>
    public static Gen<double> Double { get; } = Gen.OneOf(
        Gen.Elements(Odd),
        Gen.Choose(-1_000_000, 1_000_000).Select(number => number / 500_000.0),
        Int64.Select(BitConverter.Int64BitsToDouble));

    public static Gen<double> Finite { get; } = Double.Where(double.IsFinite);

    public static Gen<double> NonNegative { get; } = Finite.Where(number => number >= 0);

    public static Gen<double> UnitInterval { get; } = Gen.OneOf(Double.Where(number => number is >= 0 and <= 1), Gen.Choose(0, int.MaxValue).Select(number => number / (double)int.MaxValue));

    public static Gen<float> Float { get; } = Gen.OneOf(Double.Select(number => (float)number), Gen.Choose(-10_000, 10_000).Select(number => number / 10_000f));

    public static Gen<float[]> Floats { get; } = Float.Where(float.IsFinite).NonEmptyListOf().Select(list => list.ToArray());

    public static Gen<long> Int64 => Gen.Choose(int.MinValue, int.MaxValue).Two().Select(pair => ((long)pair.Item1 << 32) | (uint)pair.Item2);

    public static Gen<decimal> Decimal { get; } = Gen.Choose(int.MinValue, int.MaxValue).Three()
        .SelectMany(bits => Gen.Choose(0, 28), (bits, scale) => new decimal(bits.Item1, bits.Item2, bits.Item3, bits.Item1 % 2 == 0, (byte)scale));

    /// <summary>Well-formed Unicode text, often with characters JSON and HTML escape.</summary>
    public static Gen<string> Text { get; } = Gen.OneOf(Gen.Choose(0, 0x10FFFF), Gen.Choose(0, 0x7F))
        .Where(Rune.IsValid)
        .ListOf()
        .Select(runes => string.Concat(runes.Select(rune => new Rune(rune).ToString())));

    public static Gen<string> Word { get; } = Text.Where(text => !string.IsNullOrWhiteSpace(text));

    public static Gen<Calibration> Calibration { get; } = Gen.Elements(Enum.GetValues<Calibration>());

    public static Gen<Probability> Probability { get; } = UnitInterval.Select(number => new Probability(number));

    public static Gen<ConfidenceScore> ConfidenceScore { get; } = Calibration.SelectMany(
        calibration => calibration == ElixirMl.MlTypes.Calibration.None ? NonNegative : UnitInterval,
        (calibration, value) => new ConfidenceScore(value, calibration));

    public static Gen<QualityScore> QualityScore { get; } = Gen.Elements(1, 5, 10, 100, 0.3).SelectMany(
        scale => UnitInterval,
        (scale, part) => new QualityScore(double.Min(scale, part * scale), scale));

    public static Gen<TokenCount> TokenCount { get; } = Int64.Where(number => number >= 0).Select(number => new TokenCount(number));

    public static Gen<Latency> Latency { get; } = Int64.Where(ticks => ticks >= 0).Select(ticks => new Latency(TimeSpan.FromTicks(ticks)));

    public static Gen<Cost> Cost { get; } = Decimal.SelectMany(
        amount => Gen.Elements("USD", "EUR", "JPY", "XXX"),
        (amount, currency) => new Cost(decimal.Abs(amount), currency));

    public static Gen<Embedding> Embedding { get; } = Floats.Select(values => ElixirMl.MlTypes.Embedding.Wrap(values));

    public static Gen<int[]> Shape { get; } = Gen.Choose(1, 4).NonEmptyListOf().Select(lengths => lengths.Take(4).ToArray());

    public static Gen<Tensor> Tensor { get; } = TensorOf(Shape, Finite);

    public static Gen<AttentionWeights> AttentionWeights { get; } =
        TensorOf(Gen.Choose(1, 5).Two().Select(pair => new[] { pair.Item1, pair.Item2 }), NonNegative).Select(matrix => ElixirMl.MlTypes.AttentionWeights.Create(matrix));

    public static Gen<TokenList> TokenList { get; } = Gen.OneOf(
        Text.ListOf().Select(texts => ElixirMl.MlTypes.TokenList.Wrap(texts.ToArray())),
        Gen.Choose(0, int.MaxValue).ListOf().Select(ids => ElixirMl.MlTypes.TokenList.Wrap(ids.ToArray())));

    public static Gen<TokenUsage> TokenUsage { get; } = TokenCount.Two().Select(pair => new TokenUsage(pair.Item1, pair.Item2));

    public static Gen<ToolCall> ToolCall { get; } = Word.SelectMany(
        name => Gen.OneOf(Text.Select(id => (string?)id), Gen.Constant<string?>(null)).Zip(Text.Two()),
        (name, rest) => ElixirMl.MlTypes.ToolCall.Create(name, Arguments(rest.Item2.Item1, rest.Item2.Item2), rest.Item1));

    public static Gen<ReasoningStep> ReasoningStep { get; } = Word.Two().SelectMany(
        words => OrNull(Text).Zip(Gen.OneOf(ConfidenceScore.Select(score => (ConfidenceScore?)score), Gen.Constant((ConfidenceScore?)null))),
        (words, rest) => new ReasoningStep(words.Item1, words.Item2) { Evidence = rest.Item1, Confidence = rest.Item2 });

    public static Gen<ReasoningChain> ReasoningChain { get; } =
        ReasoningStep.ListOf().Select(steps => ElixirMl.MlTypes.ReasoningChain.Create(steps.ToValueList()));

    public static Gen<ModelResponse> ModelResponse { get; } = Text.SelectMany(
        text => OrNull(Word).Zip(ToolCall.ListOf()).Zip(TokenUsage.Zip(OrNull(Word))),
        (text, rest) => new ModelResponse(text)
        {
            Model = rest.Item1.Item1,
            ToolCalls = rest.Item1.Item2.ToValueList(),
            Usage = rest.Item2.Item2 is null ? null : rest.Item2.Item1,
            FinishReason = rest.Item2.Item2 is { } word ? new FinishReason(word) : FinishReason.Unknown,
        });

    public static Gen<ApiKey> EnvironmentKey { get; } = Gen.Elements("OPENAI_API_KEY", "_key", "MyApp__Key1").Select(ApiKey.FromEnvironment);

    public static JsonElement Json(string json)
    {
        using var document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 5000 });
        return document.RootElement.Clone();
    }

    private static Gen<string?> OrNull(Gen<string> texts) => Gen.OneOf(texts.Select(text => (string?)text), Gen.Constant<string?>(null));

    private static Gen<Tensor> TensorOf(Gen<int[]> shapes, Gen<double> numbers) => shapes.SelectMany(
        shape => numbers.ArrayOf(shape.Aggregate(1, (product, length) => product * length)),
        (shape, values) => ElixirMl.MlTypes.Tensor.Wrap(values, shape));

    private static JsonElement Arguments(string name, string value) =>
        Json($$"""{{{JsonSerializer.Serialize(name)}}:[{{JsonSerializer.Serialize(value)}},1.50,{"nested":null}]}""");
}
