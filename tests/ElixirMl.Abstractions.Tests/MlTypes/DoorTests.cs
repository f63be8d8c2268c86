using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.MlTypes;

/// <summary>For any input: the constructor throws exactly when TryCreate says no, with the same message.</summary>
public class DoorTests
{
    [Fact]
    public void Probability_has_one_answer() => Laws.SameAnswer(
        Any.Double,
        value => Probability.TryCreate(value, out _, out string? error) ? null : error,
        value => _ = new Probability(value));

    [Fact]
    public void Confidence_score_has_one_answer() => Laws.SameAnswer(
        Any.Double.Zip(Gen.Choose(-1, 5).Select(number => (Calibration)number)),
        input => ConfidenceScore.TryCreate(input.Item1, input.Item2, out _, out string? error) ? null : error,
        input => _ = new ConfidenceScore(input.Item1, input.Item2));

    [Fact]
    public void Quality_score_has_one_answer() => Laws.SameAnswer(
        Any.Double.Two(),
        input => QualityScore.TryCreate(input.Item1, input.Item2, out _, out string? error) ? null : error,
        input => _ = new QualityScore(input.Item1, input.Item2));

    [Fact]
    public void Token_count_has_one_answer() => Laws.SameAnswer(
        Any.Int64,
        value => TokenCount.TryCreate(value, out _, out string? error) ? null : error,
        value => _ = new TokenCount(value));

    [Fact]
    public void Latency_has_one_answer() => Laws.SameAnswer(
        Any.Int64.Select(TimeSpan.FromTicks),
        value => Latency.TryCreate(value, out _, out string? error) ? null : error,
        value => _ = new Latency(value));

    [Fact]
    public void Cost_has_one_answer() => Laws.SameAnswer(
        Any.Decimal.Zip(Gen.Elements("USD", "usd", "", "EURO", "ÄÖÜ", "U D", "EUR")),
        input => Cost.TryCreate(input.Item1, input.Item2, out _, out string? error) ? null : error,
        input => _ = new Cost(input.Item1, input.Item2));

    [Fact]
    public void Embedding_has_one_answer() => Laws.SameAnswer(
        Any.Float.ListOf().Zip(Gen.Elements<EmbeddingRules?>(null, new() { Dimension = 3 }, new() { UnitNorm = true }, new() { MaxElements = 4 })),
        input => Embedding.TryCreate(input.Item1.ToArray(), input.Item2, out _, out string? error) ? null : error,
        input => _ = Embedding.Create(input.Item1.ToArray(), input.Item2));

    [Fact]
    public void Tensor_has_one_answer() => Laws.SameAnswer(
        Any.Double.ListOf().Zip(Gen.Choose(-1, 4).ListOf()),
        input => Tensor.TryCreate(input.Item1.ToArray(), input.Item2.ToArray(), null, out _, out string? error) ? null : error,
        input => _ = Tensor.Create(input.Item1.ToArray(), input.Item2.ToArray()));

    [Fact]
    public void Attention_weights_have_one_answer() => Laws.SameAnswer(
        Gen.OneOf(Any.Tensor, Any.AttentionWeights.Select(weights => weights.Matrix)).Zip(Gen.Elements<AttentionWeightsRules?>(null, new() { Normalized = true })),
        input => AttentionWeights.TryCreate(input.Item1, input.Item2, out _, out string? error) ? null : error,
        input => _ = AttentionWeights.Create(input.Item1, input.Item2));

    [Fact]
    public void Token_list_of_ids_has_one_answer() => Laws.SameAnswer(
        Gen.Choose(-3, 100).ListOf(),
        ids => TokenList.TryCreate(ids.ToArray(), null, out _, out string? error) ? null : error,
        ids => _ = TokenList.Create(ids.ToArray()));

    [Fact]
    public void Token_list_of_texts_has_one_answer() => Laws.SameAnswer(
        Gen.Elements<string?>("a", "", null).ListOf(),
        texts => TokenList.TryCreate(texts.ToArray()!, null, out _, out string? error) ? null : error,
        texts => _ = TokenList.Create(texts.ToArray()!));

    [Fact]
    public void Reasoning_step_has_one_answer() => Laws.SameAnswer(
        Gen.Elements<string?>("a", "", " ", "\t", null).Two(),
        input => ReasoningStep.TryCreate(input.Item1, input.Item2, out _, out string? error) ? null : error,
        input => _ = new ReasoningStep(input.Item1!, input.Item2!));

    [Fact]
    public void Reasoning_chain_has_one_answer() => Laws.SameAnswer(
        Gen.OneOf(Any.ReasoningStep, Gen.Constant<ReasoningStep>(null!)).ListOf().Zip(Gen.Elements<ReasoningChainRules?>(null, new() { Required = true }, new() { MaxElements = 1 })),
        input => ReasoningChain.TryCreate(input.Item1.ToValueList(), input.Item2, out _, out string? error) ? null : error,
        input => _ = ReasoningChain.Create(input.Item1.ToValueList(), input.Item2));

    [Fact]
    public void Model_response_has_one_answer() => Laws.SameAnswer(
        Gen.Elements<string?>("text", "", null).Zip(Gen.Elements<string?>("gpt", " ", null)).Zip(Gen.OneOf(Any.ToolCall, Gen.Constant<ToolCall>(null!)).ListOf()),
        input => ModelResponse.TryCreate(input.Item1.Item1, input.Item1.Item2, null, FinishReason.Stop, input.Item2.ToValueList(), out _, out string? error) ? null : error,
        input => _ = new ModelResponse(input.Item1.Item1!) { Model = input.Item1.Item2, ToolCalls = input.Item2.ToValueList() });

    [Fact]
    public void Tool_call_has_one_answer() => Laws.SameAnswer(
        Gen.Elements<string?>("search", " ", null).Zip(Gen.Elements("{}", "[]", "1", "null", "\"x\"", "{\"a\":\"\\ud800\"}").Select(Any.Json)),
        input => ToolCall.TryCreate(input.Item1, input.Item2, null, out _, out string? error) ? null : error,
        input => _ = ToolCall.Create(input.Item1!, input.Item2));

    [Fact]
    public void Api_key_has_one_answer() => Laws.SameAnswer(
        Gen.Elements<string?>("sk-1", "", null, "a b", "a\n", "\u0000"),
        secret => ApiKey.TryCreate(secret, out _, out string? error) ? null : error,
        secret => _ = ApiKey.Create(secret!));

    [Fact]
    public void Environment_key_has_one_answer() => Laws.SameAnswer(
        Gen.Elements<string?>("NAME", "_1", "", null, "1A", "sk-1", "ÄÖ", "A=B"),
        name => ApiKey.TryFromEnvironment(name, out _, out string? error) ? null : error,
        name => _ = ApiKey.FromEnvironment(name!));
}
