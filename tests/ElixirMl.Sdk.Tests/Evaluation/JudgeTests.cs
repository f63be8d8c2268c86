using ElixirMl.Evaluation;
using ElixirMl.Evaluation.Judges;
using ElixirMl.Evaluation.Statistics;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Evaluation;

public class JudgeTests
{
    [Fact]
    public async Task The_semantic_judge_gives_F1_of_what_the_model_found()
    {
        using var client = new ScriptedClient(Reply(("reasoning", "one of two ideas"), ("recall", "0.5"), ("precision", "1")));

        var score = await new SemanticF1Judge(client).ScoreAsync("Who came?", "Ann", "Ann and Bob");

        Assert.Equal(2.0 / 3, score.Value, 12);
        Assert.Equal("The response has 50 % of the expected ideas, and 100 % of its own are expected. one of two ideas", score.Feedback);
    }

    [Fact]
    public async Task The_judge_is_shown_question_answer_and_truth()
    {
        using var client = new ScriptedClient(Reply(("reasoning", "same"), ("recall", "1"), ("precision", "1")));

        await new SemanticF1Judge(client).ScoreAsync("Who came?", "Nobody did", "Ann and Bob");

        var prompt = string.Join('\n', client.Requests[0].Messages.Select(message => message.Text));
        Assert.Contains("Who came?", prompt, StringComparison.Ordinal);
        Assert.Contains("Nobody did", prompt, StringComparison.Ordinal);
        Assert.Contains("Ann and Bob", prompt, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Completeness_and_groundedness_ask_twice_and_name_what_is_wrong()
    {
        using var client = new ScriptedClient(
            Reply(("reasoning", "r"), ("missing", "[\"the price\"]"), ("completeness", "0.5")),
            Reply(("reasoning", "r"), ("unsupported", "[]"), ("groundedness", "1")));

        var score = await new CompletenessAndGroundednessJudge(client).ScoreAsync("What and how much?", "A hat", "A hat for 5", ["Hats cost 5."]);

        Assert.Equal(2.0 / 3, score.Value, 12);
        Assert.Equal("Completeness 0.5, missing: the price. Groundedness 1.", score.Feedback);
        Assert.Equal(2, client.Requests.Count);
    }

    [Theory]
    [InlineData("1", 0)]
    [InlineData("2", 0.5)]
    [InlineData("3", 1)]
    public async Task A_level_of_the_rubric_becomes_a_score(string level, double expected)
    {
        using var client = new ScriptedClient(Reply(("reasoning", "r"), ("level", level), ("advice", "Say please.")));

        var score = await new RubricJudge(Politeness, client).ScoreAsync("Ask for salt", "Salt!");

        Assert.Equal(expected, score.Value);
        Assert.Equal($"politeness: level {level} of 3. Say please.", score.Feedback);
    }

    [Fact]
    public async Task A_level_the_rubric_does_not_have_is_no_score()
    {
        using var client = new ScriptedClient(Reply(("reasoning", "r"), ("level", "7"), ("advice", "None.")));
        var judge = new RubricJudge(Politeness, client);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => judge.LevelAsync("Ask for salt", "Salt!"));

        Assert.Contains("level 7, but the rubric 'politeness' has 3", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rubric_needs_levels() => Assert.Contains("2 to 10 levels", Assert.Throws<ArgumentException>(() => new Rubric("politeness", "polite")).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_judge_is_a_metric_and_its_calls_are_not_the_programs_cost()
    {
        using var client = new ScriptedClient(Reply(("reasoning", "r"), ("recall", "1"), ("precision", "1"))) { Service = new PricedCatalog() };
        var judge = new SemanticF1Judge(client);
        var evaluator = Evaluator.Create(
            (string program, string row, CancellationToken _) => Task.FromResult(program + row),
            (row, answer, cancellationToken) => judge.ScoreAsync(row, answer, row, cancellationToken),
            new() { MaxParallelism = 1 });

        var result = await evaluator.EvaluateAsync("", ["a", "b"]);

        Assert.Equal((1, 0, 0m), (result.Mean, result.Calls, result.Cost));
        Assert.Equal(2, client.Requests.Count);
    }

    [Fact]
    public async Task A_judgement_that_cannot_be_read_fails_the_metric_not_the_program()
    {
        using var client = new ScriptedClient("no idea");
        var judge = new SemanticF1Judge(client);
        var evaluator = Evaluator.Create(
            (string _, string row, CancellationToken _) => Task.FromResult(row),
            (row, answer, cancellationToken) => judge.ScoreAsync(row, answer, row, cancellationToken),
            new() { MaxParallelism = 1 });

        var error = Assert.IsType<MetricException>((await evaluator.EvaluateAsync("", ["a"])).Examples[0].Error);

        Assert.IsType<PredictionException>(error.InnerException);
    }

    [Fact]
    public void Kappa_of_the_textbook_table_is_right()
    {
        // 20 both yes, 5 only the first, 10 only the second, 15 both no: observed 0.7, expected 0.5.
        bool[] first = [.. Enumerable.Repeat(true, 25), .. Enumerable.Repeat(false, 25)];
        bool[] second = [.. Enumerable.Repeat(true, 20), .. Enumerable.Repeat(false, 5), .. Enumerable.Repeat(true, 10), .. Enumerable.Repeat(false, 15)];

        var agreement = Agreement.OfLabels(first, second);

        Assert.Equal((0.7, 0.5, 0.4), (Math.Round(agreement.Observed, 12), Math.Round(agreement.Expected, 12), Math.Round(agreement.Kappa, 12)));
        Assert.True(agreement.Interval.Contains(0.4));
        Assert.InRange(agreement.Interval.Upper - agreement.Interval.Lower, 0.3, 0.7);
        Assert.StartsWith("kappa 0.400 [", agreement.ToString(), StringComparison.Ordinal);
        Assert.Contains("fair: 70 % agree on 50", agreement.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Near_misses_weigh_less_on_a_scale()
    {
        // Squared distances: 2 in 7 pairs observed, 54 in the 49 pairs of chance.
        int[] people = [1, 2, 3, 1, 2, 3, 3];
        int[] judge = [1, 2, 3, 2, 2, 2, 3];

        Assert.Equal(20.0 / 27, Agreement.OfMarks(judge, people).Kappa, 12);
        Assert.True(Agreement.OfMarks(judge, people).Kappa > Agreement.OfLabels(judge, people).Kappa);
    }

    [Fact]
    public void Raters_who_always_say_the_same_agree_and_different_counts_are_refused()
    {
        Assert.Equal(1, Agreement.OfLabels(["a", "a"], ["a", "a"]).Kappa);
        Assert.Throws<ArgumentException>(() => Agreement.OfLabels(["a"], ["a", "b"]));
        Assert.Throws<ArgumentException>(() => Agreement.OfMarks([], []));
    }

    private static Rubric Politeness => new("politeness", "rude", "neutral", "polite");

    private static string Reply(params (string Name, string Value)[] fields) =>
        string.Concat(fields.Select(field => $"[[ ## {field.Name} ## ]]\n{field.Value}\n\n")) + "[[ ## completed ## ]]";
}
