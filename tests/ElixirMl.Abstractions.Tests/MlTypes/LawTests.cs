using ElixirMl.MlTypes;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.MlTypes;

public class LawTests
{
    [Fact]
    public void Embeddings_survive_json_and_compare_by_value() => Laws.HoldFor(Any.Embedding);

    [Fact]
    public void Tensors_survive_json_and_compare_by_value() => Laws.HoldFor(Any.Tensor);

    [Fact]
    public void Attention_weights_survive_json_and_compare_by_value() => Laws.HoldFor(Any.AttentionWeights);

    [Fact]
    public void Token_lists_survive_json_and_compare_by_value() => Laws.HoldFor(Any.TokenList);

    [Fact]
    public void Probabilities_survive_json_and_compare_by_value() => Laws.HoldFor(Any.Probability);

    [Fact]
    public void Confidence_scores_survive_json_and_compare_by_value() => Laws.HoldFor(Any.ConfidenceScore);

    [Fact]
    public void Quality_scores_survive_json_and_compare_by_value() => Laws.HoldFor(Any.QualityScore);

    [Fact]
    public void Token_counts_survive_json_and_compare_by_value() => Laws.HoldFor(Any.TokenCount);

    [Fact]
    public void Token_usages_survive_json_and_compare_by_value() => Laws.HoldFor(Any.TokenUsage);

    [Fact]
    public void Latencies_survive_json_and_compare_by_value() => Laws.HoldFor(Any.Latency);

    [Fact]
    public void Reasoning_steps_survive_json_and_compare_by_value() => Laws.HoldFor(Any.ReasoningStep);

    [Fact]
    public void Reasoning_chains_survive_json_and_compare_by_value() => Laws.HoldFor(Any.ReasoningChain);

    [Fact]
    public void Tool_calls_survive_json_and_compare_by_value() => Laws.HoldFor(Any.ToolCall);

    [Fact]
    public void Model_responses_survive_json_and_compare_by_value() => Laws.HoldFor(Any.ModelResponse);

    [Fact]
    public void Keys_that_name_a_variable_survive_json_and_compare_by_value() => Laws.HoldFor(Any.EnvironmentKey);

    [Fact]
    public void Costs_survive_json() =>
        Prop.ForAll(Any.Cost.ToArbitrary(), cost => Reading.Good<Cost>(Reading.Write(cost)) == cost).QuickCheckThrowOnFailure();

    [Fact]
    public void Probabilities_survive_text_in_every_culture() => Laws.TextFormHoldsFor(Any.Probability);

    [Fact]
    public void Confidence_scores_survive_text_in_every_culture() => Laws.TextFormHoldsFor(Any.ConfidenceScore);

    [Fact]
    public void Quality_scores_survive_text_in_every_culture() => Laws.TextFormHoldsFor(Any.QualityScore);

    [Fact]
    public void Token_counts_survive_text_in_every_culture() => Laws.TextFormHoldsFor(Any.TokenCount);

    [Fact]
    public void Latencies_survive_text_in_every_culture() => Laws.TextFormHoldsFor(Any.Latency);

    [Fact]
    public void Costs_survive_text_in_every_culture() => Laws.TextFormHoldsFor(Any.Cost);
}
