using System.Xml.Linq;
using ElixirMl.Evaluation;
using ElixirMl.Predictors;

namespace ElixirMl.Sdk.Tests.Evaluation;

public class ObjectiveTests
{
    private static readonly CompositeOptions Options = new() { WorstCost = 0.01m, WorstLatency = TimeSpan.FromSeconds(10) };

    [Fact]
    public void The_composite_score_is_the_weighted_mean_of_normalised_objectives()
    {
        ExampleResult[] examples =
        [
            new(0, true) { Cost = 0.002m, Latency = TimeSpan.FromSeconds(4) },
            new(1, false) { Cost = 0.003m, Latency = TimeSpan.FromSeconds(6), Error = new FormatException() },
        ];

        var score = CompositeScore.Of(new(examples, 2), Options);

        // accuracy 0.5, cost 0.0025 of 0.01, latency 5 of 10 s, reliability 0.5
        Assert.Equal((0.4 * 0.5) + (0.3 * 0.75) + (0.2 * 0.5) + (0.1 * 0.5), score.Value, 12);
        Assert.Equal(["accuracy", "cost", "latency", "reliability"], score.Parts.Select(part => part.Name));
    }

    [Fact]
    public void Values_beyond_the_scale_are_cut_and_weights_need_not_sum_to_one()
    {
        var result = new EvaluationResult([new(0, 7.0) { Cost = 5, Latency = TimeSpan.FromHours(1) }], 1);

        var score = CompositeScore.Of(result, Options with { AccuracyWeight = 3, CostWeight = 1, LatencyWeight = 0, ReliabilityWeight = 0 });

        Assert.Equal(0.75, score.Value, 12);
        Assert.Equal([(1.0, 0.75), (0.0, 0.25)], score.Parts.Select(part => (part.Normalized, part.Weight)));
    }

    [Fact]
    public void An_unknown_price_is_not_taken_for_free()
    {
        var result = new EvaluationResult([new(0, true) { Cost = null }], 1);

        Assert.Contains("CostWeight", Assert.Throws<InvalidOperationException>(() => CompositeScore.Of(result, Options)).Message, StringComparison.Ordinal);
        Assert.Equal(1, CompositeScore.Of(result, Options with { CostWeight = 0 }).Value);
    }

    [Fact]
    public void Weights_and_scales_that_make_no_sense_are_refused()
    {
        var result = new EvaluationResult([new(0, true)], 1);

        Assert.Throws<ArgumentOutOfRangeException>(() => CompositeScore.Of(result, Options with { CostWeight = -1 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositeScore.Of(result, Options with { AccuracyWeight = 0, CostWeight = 0, LatencyWeight = 0, ReliabilityWeight = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => CompositeScore.Of(result, Options with { WorstCost = 0 }));
        Assert.Throws<InvalidOperationException>(() => CompositeScore.Of(new EvaluationResult([], 3, EvaluationStop.BudgetExhausted), Options));
    }

    [Fact]
    public async Task Consistency_is_one_over_one_plus_variance()
    {
        // Row 0 is always right, row 1 only in the first of two rollouts: variance 0.25.
        var evaluator = Evaluator.Create((string _, int row, CancellationToken _) => Task.FromResult(row == 0 || RunContext.Current!.RolloutId == 0), (_, isRight) => isRight);

        var result = await evaluator.RepeatAsync("", [0, 1], 2);

        Assert.Equal([0, 0.25], result.Variances);
        Assert.Equal((1 + (1 / 1.25)) / 2, result.Consistency, 12);
        Assert.Equal(0.75, result.Mean);
    }

    [Fact]
    public async Task A_deterministic_program_is_fully_consistent()
    {
        var evaluator = Evaluator.Create((string _, int row, CancellationToken _) => Task.FromResult(row), (row, _) => row / 10.0);

        Assert.Equal(1, (await evaluator.RepeatAsync("", [1, 2, 3], 3)).Consistency);
    }

    [Fact]
    public void The_page_escapes_texts_and_loads_nothing()
    {
        var failed = new ExampleResult(1, false) { Row = "<script>alert('x')</script>", Error = new FormatException("a < b & \"c\"") };

        var page = new EvaluationResult([new(0, true) { Output = "</td>" }, failed], 2).ToHtml("Tickets & <teams>");

        Assert.DoesNotContain("<script", page, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", page, StringComparison.Ordinal);
        Assert.Contains("Tickets &amp; &lt;teams&gt;", page, StringComparison.Ordinal);
        Assert.Contains("FormatException: a &lt; b &amp; &quot;c&quot;", page, StringComparison.Ordinal);
        var body = XElement.Parse(page[page.IndexOf("<body>", StringComparison.Ordinal)..page.IndexOf("</html>", StringComparison.Ordinal)]);
        Assert.Equal(2, body.Descendants("tbody").Single().Elements("tr").Count());
        Assert.Equal(3, body.Descendants("svg").Count());
    }

    [Fact]
    public void A_page_without_examples_is_still_a_page() =>
        Assert.Contains("none of 5", new EvaluationResult([], 5, EvaluationStop.BudgetExhausted).ToHtml(), StringComparison.Ordinal);
}
