using ElixirMl.Clients;
using ElixirMl.Clients.Faults;
using ElixirMl.Evaluation;
using ElixirMl.Evaluation.Objectives;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Search;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Evaluation;

public sealed class ObjectiveEvaluatorTests
{
    private const string Billing = "[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.5\n\n[[ ## completed ## ]]";

    private static readonly RouteTicket[] Tickets = [.. Enumerable.Range(0, 60).Select(static i => new RouteTicket { Message = $"ticket {i}", Team = (Team)(i % 3), Confidence = 1 })];

    [Fact]
    public async Task All_objectives_share_one_evaluation()
    {
        using var model = new FakeModel(Billing) { Catalog = new PricedCatalog() };
        var (evaluator, router) = Router(model);

        var report = await evaluator.MeasureAsync(router, Tickets, [new AccuracyObjective(), new CostObjective(), new LatencyObjective(LatencyStatistic.P99), new ReliabilityObjective()]);

        Assert.Equal(60, model.Calls);
        Assert.Equal(20 / 60.0, report["accuracy"].Value, 12);
        Assert.Equal(report.Evaluation.Interval, report["accuracy"].Interval);
        Assert.Equal(0.00012, report["cost"].Value, 12);
        Assert.Equal(100, report["cost"].Details.Single(static detail => detail.Name == "input tokens").Value);
        Assert.Equal(report.Evaluation.Latency.P99, report["latency"].Value);
        Assert.Equal(1, report["reliability"].Value);
        Assert.Equal(4, Assert.IsType<TrialResult.Completed>(report.ToTrialResult()).Values.Count);
    }

    [Fact]
    public async Task Reliability_parts_are_what_failed_what_was_unreadable_and_what_changed()
    {
        // One reply cannot be read the first time and can the second: its score goes from 0 to 1.
        using var model = new FakeModel((prompt, _, _) => Task.FromResult(RunContext.Current!.RolloutId is null && prompt.Contains("ticket 3\n", StringComparison.Ordinal) ? "no idea" : Billing));
        var (evaluator, router) = Router(model);

        var measured = (await evaluator.MeasureAsync(router, Tickets, [new ReliabilityObjective(new() { Repeats = 2 })]))["reliability"];

        Assert.Equal(["success", "schema valid", "consistency"], measured.Details.Select(static part => part.Name));
        Assert.Equal(59 / 60.0, measured.Details[0].Value, 12);
        Assert.Equal(59 / 60.0, measured.Details[1].Value, 12);
        Assert.Equal((59 + (1 / 1.25)) / 60, measured.Details[2].Value, 12);
        Assert.Equal(measured.Details.Average(static part => part.Value), measured.Value, 12);
    }

    [Fact]
    public async Task Faults_are_put_into_the_clients_of_a_further_evaluation_only()
    {
        using var model = new FakeModel(Billing);
        var (evaluator, router) = Router(model);
        var reliability = new ReliabilityObjective(new() { Load = 30, Faults = static client => new FaultInjectingChatClient(client, new() { ServerError = 0.5 }) });

        var report = await evaluator.MeasureAsync(router, Tickets, [new AccuracyObjective(), reliability]);

        Assert.Equal(20 / 60.0, report["accuracy"].Value, 12);
        Assert.Equal(1, Part(report, "success"));
        Assert.Equal(1, Part(report, "under load"));
        Assert.InRange(Part(report, "under faults"), 0.2, 0.8);

        static double Part(ObjectiveReport report, string name) => report["reliability"].Details.Single(part => part.Name == name).Value;
    }

    [Fact]
    public async Task What_no_faults_can_be_put_into_is_refused()
    {
        var evaluator = Evaluator.Create(static (string _, int row, CancellationToken _) => Task.FromResult(row), static (_, _) => true);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => evaluator.MeasureAsync("", [1], [new ReliabilityObjective(new() { Faults = static client => client })]));

        Assert.Contains("neither a program nor a predictor", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_price_is_an_error_not_a_zero()
    {
        using var model = new FakeModel(Billing) { Catalog = null };
        var (evaluator, router) = Router(model);

        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => evaluator.MeasureAsync(router, Tickets, [new CostObjective()]));

        Assert.Contains("price", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_of_ones_own_must_be_finite()
    {
        var evaluator = Evaluator.Create(static (string _, int row, CancellationToken _) => Task.FromResult(row), static (_, _) => true);

        var brevity = await evaluator.MeasureAsync("", [1, 22, 333], [new CustomObjective("length", Direction.Minimize, static result => result.Examples.Average(static example => $"{example.Output}".Length))]);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => evaluator.MeasureAsync("", [1], [new CustomObjective("odd", Direction.Minimize, static _ => double.NaN)]));

        Assert.Equal(2, brevity["length"].Value);
        Assert.Contains("'odd'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Objectives_need_names_of_their_own()
    {
        var evaluator = Evaluator.Create(static (string _, int row, CancellationToken _) => Task.FromResult(row), static (_, _) => true);

        await Assert.ThrowsAsync<ArgumentException>(() => evaluator.MeasureAsync("", [1], []));
        var error = await Assert.ThrowsAsync<ArgumentException>(() => evaluator.MeasureAsync("", [1], [new AccuracyObjective(), new AccuracyObjective()]));
        Assert.Contains("'accuracy'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_study_of_several_objectives_is_told_the_measurements()
    {
        ObjectiveEvaluator[] objectives = [new AccuracyObjective(), new CustomObjective("steps", Direction.Minimize, static result => result.Examples.Max(static example => (int)example.Output!))];
        var evaluator = Evaluator.Create(static (int steps, int row, CancellationToken _) => Task.FromResult(Math.Min(steps, row)), static (row, output) => row == output, new() { MaxParallelism = 1 });
        var study = new Study(VariableSpace.Create(new IntegerVariable("Steps", 0, 9)), [.. objectives.Select(static objective => objective.Objective)], new GridSampler(10));

        await study.RunAsync(async (trial, token) => (await evaluator.MeasureAsync((int)trial.Configuration["Steps"].AsInteger(), [.. Enumerable.Range(0, 10)], objectives, null, token)).ToTrialResult(), 10);

        Assert.Equal(10, study.Frontier.Count);
        Assert.Equal(1, study.Frontier.Max(static trial => trial.Values[0]));
    }

    [Fact]
    public async Task An_evaluation_that_was_cut_short_is_a_failed_trial()
    {
        var evaluator = Evaluator.Create(static (string _, int row, CancellationToken _) => row < 3 ? Task.FromResult(row) : throw new BudgetExceededException("spent"), static (_, _) => true, new() { MaxParallelism = 1 });

        var report = await evaluator.MeasureAsync("", [1, 2, 3, 4], [new AccuracyObjective()]);

        Assert.Contains("2 of 4", Assert.IsType<TrialResult.Failed>(report.ToTrialResult()).Reason, StringComparison.Ordinal);
    }

    private static (Evaluator<Predictor<RouteTicket.Inputs, RouteTicket.Outputs>, RouteTicket> Evaluator, RouteTicketPredictor Router) Router(FakeModel model)
    {
        var router = new RouteTicketPredictor(model).WithSettings(new() { Model = model.Catalog is PricedCatalog ? "only" : null, MaxExtraCalls = 0 });
        return (Evaluator.For<RouteTicket, RouteTicket.Inputs, RouteTicket.Outputs>(router, static (row, outputs) => row.Team == outputs.Team), router);
    }
}
