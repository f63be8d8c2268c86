using ElixirMl.Optimizers;
using ElixirMl.Optimizers.LabeledFewShot;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Optimizers;

public class LabeledFewShotTests
{
    private static readonly RouteTicket[] Train = Tickets.Rows("train", 24);

    [Fact]
    public void The_first_examples_become_demos_without_a_call()
    {
        using var client = new DemoReader();
        var options = new LabeledFewShotOptions { MaxDemos = 3, Selection = DemoSelection.First };

        var program = new LabeledFewShotOptimizer(options).Apply(Tickets.Router(client), Train);

        Assert.Equal(["\"train0 word0 please\"", "\"train1 word1 please\"", "\"train2 word2 please\""], program.Predictor.State.Demos.Select(demo => demo.Find("message")));
        Assert.All(program.Predictor.State.Demos, demo => Assert.False(demo.IsBootstrapped));
        Assert.Equal(0, client.Calls);
    }

    [Fact]
    public void There_are_no_more_demos_than_examples()
    {
        using var client = new DemoReader();

        var program = new LabeledFewShotOptimizer().Apply(Tickets.Router(client), Train[..5]);

        Assert.Equal(5, program.Predictor.State.Demos.Count);
    }

    [Fact]
    public void A_balanced_sample_shows_rare_labels_too()
    {
        using var client = new DemoReader();
        RouteTicket[] skewed = [.. Enumerable.Range(0, 40).Select(i => new RouteTicket { Message = $"m{i}", Team = i == 17 ? Team.Technical : Team.Billing, Confidence = 1 })];

        var program = new LabeledFewShotOptimizer(new() { MaxDemos = 4 }).Apply(Tickets.Router(client), skewed);

        Assert.Single(program.Predictor.State.Demos, demo => demo.Find("team") == "\"Technical\"");
    }

    [Fact]
    public void The_seed_decides_the_sample()
    {
        using var client = new DemoReader();

        Assert.Equal(Sample(1), Sample(1));
        Assert.NotEqual(Sample(1), Sample(2));

        string Sample(ulong seed) => string.Join(' ', new LabeledFewShotOptimizer(new() { Selection = DemoSelection.Sampled, Seed = seed }).Apply(Tickets.Router(client), Train).Predictor.State.Demos.Select(demo => demo.Find("message")));
    }

    [Fact]
    public async Task Without_validation_data_nothing_is_scored()
    {
        using var client = new DemoReader();

        var result = await new LabeledFewShotOptimizer().OptimizeAsync(Tickets.Router(client), Train, null, Tickets.Evaluator);

        Assert.Equal(0, client.Calls);
        Assert.True(result.IsChanged);
        Assert.Null(result.Best);
        Assert.Contains(result.Notes, note => note.StartsWith("Nothing was scored", StringComparison.Ordinal));
    }

    [Fact]
    public async Task With_validation_data_start_and_result_are_scored()
    {
        using var client = new DemoReader();

        var result = await new LabeledFewShotOptimizer().OptimizeAsync(Tickets.Router(client), Train, Tickets.Rows("validation", 12), Tickets.Evaluator);

        Assert.Equal(24, client.Calls);
        Assert.Equal(1, result.Best!.Number);
        Assert.Equal(1, result.Best.Score!.Mean);
    }

    [Fact]
    public async Task A_budget_for_the_start_alone_keeps_the_start()
    {
        using var client = new DemoReader();

        var result = await new LabeledFewShotOptimizer().OptimizeAsync(Tickets.Router(client), Train, Tickets.Rows("validation", 12), Tickets.Evaluator, new() { MaxCalls = 20 });

        Assert.Equal(OptimizationStop.BudgetExhausted, result.Stop);
        Assert.False(result.IsChanged);
        Assert.True(client.Calls <= 20);
    }

    [Fact]
    public void No_examples_are_refused()
    {
        using var client = new DemoReader();

        Assert.Contains("no training examples", Assert.Throws<ArgumentException>(() => new LabeledFewShotOptimizer().Apply(Tickets.Router(client), Array.Empty<RouteTicket>())).Message, StringComparison.Ordinal);
    }
}
