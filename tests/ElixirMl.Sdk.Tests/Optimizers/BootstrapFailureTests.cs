using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Optimizers;

/// <summary>What an optimizer cannot go on with is told at once.</summary>
public sealed class BootstrapFailureTests
{
    private static readonly RouteTicket[] Train = Tickets.Rows("train", 24);
    private static readonly RouteTicket[] Validation = Tickets.Rows("validation", 30);

    [Fact]
    public async Task A_failing_metric_is_named_at_once()
    {
        using var client = new DemoReader();
        var broken = Evaluator.Create(
            (PredictorProgram<RouteTicketPredictor> program, RouteTicket row, CancellationToken token) => program.Predictor.PredictAsync(row.Message, cancellationToken: token),
            (_, _) => throw new FormatException("no such column"));

        var error = await Assert.ThrowsAsync<OptimizationException>(() => Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, broken));

        Assert.Contains("metric failed on all 30", error.Message, StringComparison.Ordinal);
        Assert.Contains("no such column", error.Message, StringComparison.Ordinal);
        Assert.Equal(30, client.Calls);
    }

    [Fact]
    public async Task A_program_that_always_fails_is_named_at_once()
    {
        using var client = new DemoReader { Before = static (_, _) => throw new InvalidOperationException("wrong key") };

        var error = await Assert.ThrowsAsync<OptimizationException>(() => Optimizer().OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator));

        Assert.Contains("program failed on all 30", error.Message, StringComparison.Ordinal);
        Assert.Contains("wrong key", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Data_that_cannot_be_used_are_refused_with_a_cure()
    {
        using var client = new DemoReader();
        var router = Tickets.Router(client);

        var noTrain = await Assert.ThrowsAsync<ArgumentException>(() => Optimizer().OptimizeAsync(router, [], Validation, Tickets.Evaluator));
        var noValidation = await Assert.ThrowsAsync<ArgumentException>(() => Optimizer().OptimizeAsync(router, Train, [], Tickets.Evaluator));
        var same = await Assert.ThrowsAsync<OptimizationException>(() => Optimizer().OptimizeAsync(router, Train, Train, Tickets.Evaluator));
        var nothing = await Assert.ThrowsAsync<ArgumentException>(() => Optimizer().OptimizeAsync(router, Train, Validation, Tickets.Evaluator, new() { MaxCalls = 0 }));

        Assert.Contains("no training examples", noTrain.Message, StringComparison.Ordinal);
        Assert.Contains("no validation examples", noValidation.Message, StringComparison.Ordinal);
        Assert.Contains("split the data", same.Message, StringComparison.Ordinal);
        Assert.Contains("allows nothing", nothing.Message, StringComparison.Ordinal);
        Assert.Equal(0, client.Calls);
    }

    [Fact]
    public async Task A_teacher_that_fails_too_often_ends_the_run()
    {
        using var client = new DemoReader { Before = static (number, _) => number > 30 ? throw new InvalidOperationException("gone") : Task.CompletedTask };
        var options = new BootstrapFewShotOptions { MaxFailures = 2 };

        var error = await Assert.ThrowsAsync<OptimizationException>(() => new BootstrapFewShotOptimizer(options).OptimizeAsync(Tickets.Router(client), Train, Validation, Tickets.Evaluator));

        Assert.Contains("2 are allowed", error.Message, StringComparison.Ordinal);
        Assert.Contains("gone", error.Message, StringComparison.Ordinal);
    }

    private static BootstrapFewShotOptimizer Optimizer() => new(new() { Candidates = 6, Space = Tickets.DemosOnly });
}
