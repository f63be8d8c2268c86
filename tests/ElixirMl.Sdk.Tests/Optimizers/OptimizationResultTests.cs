using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Optimizers;

/// <summary>What an optimizer gives back: when it stops, what it accepts, what can be read of the result.</summary>
public sealed class OptimizationResultTests
{
    private static readonly RouteTicket[] Train = Tickets.Rows("train", 24);
    private static readonly RouteTicket[] Validation = Tickets.Rows("validation", 30);

    [Fact]
    public async Task A_target_that_the_start_reaches_ends_the_search_before_it_begins()
    {
        using var client = new DemoReader();
        var options = new BootstrapFewShotOptions { StopAtScore = 0.3 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        Assert.Equal(OptimizationStop.TargetReached, result.Stop);
        Assert.Equal(30, client.Calls);
    }

    [Fact]
    public async Task A_target_ends_the_search_when_a_candidate_reaches_it()
    {
        using var client = new DemoReader();
        var options = new BootstrapFewShotOptions { StopAtScore = 1, Space = Tickets.DemosOnly, FirstRound = 30 };

        var result = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        Assert.Equal(OptimizationStop.TargetReached, result.Stop);
        Assert.Equal("labelled demos", result.Best!.Origin);
        Assert.Equal(2, result.Candidates.Count(candidate => candidate.IsValidated));
    }

    [Fact]
    public async Task A_winner_that_is_not_better_is_rejected_unless_asked_for()
    {
        using var client = new DemoReader();
        RouteTicket[] useless = [.. Enumerable.Range(0, 8).Select(i => new RouteTicket { Message = $"train{i} wordless", Team = Team.Billing, Confidence = 1 })];
        var options = new BootstrapFewShotOptions { Candidates = 2, Space = Tickets.DemosOnly };

        var rejected = await new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), useless, Validation, Tickets.Evaluator);
        var accepted = await new BootstrapFewShotOptimizer(options with { Acceptance = Acceptance.Always }).OptimizeAsync(Tickets.Router(client), useless, Validation, Tickets.Evaluator);

        Assert.False(rejected.IsChanged);
        Assert.Contains(rejected.Notes, note => note.StartsWith("No candidate was better", StringComparison.Ordinal));
        Assert.Same(rejected.Start, rejected.Program);
        Assert.True(accepted.IsChanged);
    }

    [Fact]
    public async Task Without_validation_data_half_of_the_training_data_is_set_aside()
    {
        using var client = new DemoReader();

        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, null, Tickets.Evaluator);

        Assert.Equal(12, result.Candidates[0].Score!.Total);
        Assert.True(result.IsChanged);
    }

    [Fact]
    public async Task The_result_survives_saving_and_loading()
    {
        using var client = new DemoReader();
        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);
        var path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.json");

        try
        {
            await result.SaveAsync(path);
            var loaded = await Tickets.Router(client).LoadAsync(path);
            var again = await Tickets.Evaluator.EvaluateAsync(loaded, Validation);
            var provenance = ProgramFile.ReadProvenance(await File.ReadAllTextAsync(path))!;

            Assert.Equal(result.Best!.Score!.Mean, again.Mean);
            Assert.Equal(result.Provenance, provenance);
            Assert.NotEqual(ProgramFile.Write(result.Start), ProgramFile.Write(loaded));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Held_out_data_show_whether_the_gain_is_real()
    {
        using var client = new DemoReader();
        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var tested = await result.ScoreHeldOutAsync(Tickets.Evaluator, Tickets.Rows("test", 60));

        Assert.True(tested.HeldOut!.Comparison.IsBetter);
        Assert.False(tested.HeldOut.Start.Interval.Overlaps(tested.HeldOut.Optimized.Interval));
        Assert.Equal(0, tested.HeldOut.Optimism);
        Assert.Contains(tested.Provenance.Scores, score => score is { Name: "test", Value: 1 });
        Assert.StartsWith("Really better", tested.HeldOut.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_report_tells_choices_demos_and_prompts()
    {
        using var client = new DemoReader();
        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var change = Assert.Single(result.Report.Predictors);

        Assert.Equal(("RouteTicket", 0), (change.Name, change.DemosBefore));
        Assert.Equal(result.Best!.Demos["RouteTicket"], change.DemosAfter);
        Assert.Contains("+ [[ ## message ## ]]", change.PromptDiff, StringComparison.Ordinal);
        Assert.Equal("Nothing changed.", ProgramChanges.Between(result.Start, result.Start).ToString());
    }

    [Fact]
    public async Task The_frontier_holds_what_nothing_beats_in_score_and_cost()
    {
        using var client = new DemoReader { Service = new PricedCatalog() };
        var result = await Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator);

        var frontier = result.Frontier;

        Assert.Equal(0, frontier[0].Number);
        Assert.Equal(result.Best!.Score!.Mean, frontier[^1].Score!.Mean);
        Assert.True(frontier.Zip(frontier.Skip(1)).All(pair => pair.First.Score!.Mean < pair.Second.Score!.Mean && pair.First.Score.Cost < pair.Second.Score.Cost));
    }

    private static BootstrapFewShotOptimizer Optimizer() => new(new() { Candidates = 6, Space = Tickets.DemosOnly });
}
