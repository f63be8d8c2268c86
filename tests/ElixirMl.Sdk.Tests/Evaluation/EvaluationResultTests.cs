using System.Text.Json;
using ElixirMl.Evaluation;
using ElixirMl.Evaluation.Statistics;

namespace ElixirMl.Sdk.Tests.Evaluation;

public class EvaluationResultTests
{
    [Fact]
    public void Right_and_wrong_have_Wilsons_interval() =>
        Assert.Equal(Wilson.Interval(8, 10), Of(1, 1, 1, 1, 1, 1, 1, 1, 0, 0).Interval);

    [Fact]
    public void Other_scores_have_a_bootstrap_interval_around_the_mean()
    {
        var result = Of(0.2, 0.4, 0.5, 0.9, 0.3, 0.6);

        Assert.True(result.Interval.Contains(result.Mean));
        Assert.InRange(result.Interval.Lower, 0.2, result.Mean);
    }

    [Fact]
    public void A_result_without_examples_says_so()
    {
        var result = new EvaluationResult([], 5, EvaluationStop.BudgetExhausted);

        Assert.Equal(double.NaN, result.Mean);
        Assert.Contains("none of 5", result.ToString(), StringComparison.Ordinal);
        Assert.Contains("BudgetExhausted", Assert.Throws<InvalidOperationException>(() => result.Interval).Message, StringComparison.Ordinal);
        Assert.Contains("none of 5", result.ToTable(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_clear_gain_is_called_really_better()
    {
        var before = Of([.. Enumerable.Repeat(0.0, 20), .. Enumerable.Repeat(1.0, 10)]);
        var after = Of([.. Enumerable.Repeat(1.0, 28), 0.0, 0.0]);

        var comparison = after.ComparedTo(before);

        Assert.True(comparison.IsBetter);
        Assert.Equal("McNemar (exact)", comparison.Test.Name);
        Assert.StartsWith("Really better: 0.333 → 0.933 (+0.600 [", comparison.Verdict, StringComparison.Ordinal);
        Assert.StartsWith("Really worse", before.ComparedTo(after).Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void A_small_gain_may_be_chance()
    {
        var comparison = Of(1, 1, 1, 0).ComparedTo(Of(1, 1, 0, 0));

        Assert.False(comparison.IsBetter);
        Assert.StartsWith("May be chance", comparison.Verdict, StringComparison.Ordinal);
    }

    [Fact]
    public void Graded_scores_are_compared_by_ranks()
    {
        var before = Of([.. Enumerable.Range(0, 20).Select(i => i / 40.0)]);
        var after = Of([.. Enumerable.Range(0, 20).Select(i => (i / 40.0) + 0.1 + (i * 0.001))]);

        var comparison = after.ComparedTo(before);

        Assert.Null(comparison.McNemar);
        Assert.Equal("Wilcoxon signed-rank", comparison.Test.Name);
        Assert.True(comparison.IsBetter);
    }

    [Fact]
    public void Only_examples_both_have_finished_are_compared()
    {
        var before = new EvaluationResult([new(0, true), new(2, false)], 3);
        var after = new EvaluationResult([new(1, true), new(2, true)], 3);

        var comparison = after.ComparedTo(before);

        Assert.Equal((1, 1.0), (comparison.Pairs, comparison.Difference));
        Assert.Throws<ArgumentException>(() => new EvaluationResult([new(1, true)], 2).ComparedTo(new EvaluationResult([new(0, true)], 2)));
    }

    [Fact]
    public void The_table_shows_the_worst_first_and_the_causes()
    {
        var failed = new ExampleResult(1, 0.0) { Row = "two\nlines", Error = new FormatException("not a number") };
        var table = new EvaluationResult([new(0, true) { Row = "one", Output = 5 }, failed], 2).ToTable();

        Assert.Equal(
            """
            example  score  row        output  error
            -------  -----  ---------  ------  ------------
            1        0      two lines          not a number
            0        1      one        5
            """,
            table[..table.IndexOf("0.500", StringComparison.Ordinal)].TrimEnd(), ignoreLineEndingDifferences: true);
        Assert.Contains("1 × FormatException (first at example 1): not a number", table, StringComparison.Ordinal);
    }

    [Fact]
    public void Comma_separated_values_quote_what_would_break_them()
    {
        using var writer = new StringWriter();

        new EvaluationResult([new(0, new Score(0.25, "say \"a\", then b")) { Output = "x\ny" }], 1).WriteCsv(writer);

        Assert.Equal(
            "example,score,output,error,feedback,calls,input tokens,output tokens,cost,latency s,row\r\n0,0.25,\"x\ny\",,\"say \"\"a\"\", then b\",0,0,0,0,0,\r\n",
            writer.ToString());
    }

    [Fact]
    public void Json_holds_summary_and_examples()
    {
        using var json = JsonDocument.Parse(new EvaluationResult([new(0, true), new(1, false) { Cost = null }], 2).ToJson());

        Assert.Equal(0.5, json.RootElement.GetProperty("mean").GetDouble());
        Assert.Equal(2, json.RootElement.GetProperty("examples").GetArrayLength());
        Assert.Equal(JsonValueKind.Null, json.RootElement.GetProperty("cost").ValueKind);
    }

    private static EvaluationResult Of(params double[] scores) =>
        new([.. scores.Select((score, index) => new ExampleResult(index, score))], scores.Length);
}
