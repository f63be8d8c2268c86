using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class RunContextTests
{
    private const string Route = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";
    private const string Answer = "[[ ## reasoning ## ]]\nHe paid twice.\n[[ ## reply ## ]]\nWe refund it.\n[[ ## completed ## ]]";

    [Fact]
    public async Task A_trajectory_holds_every_prediction_as_a_demo()
    {
        var trajectory = new Trajectory();
        var desk = new SupportDesk(new ScriptedClient(Route, Answer));

        using (new RunContext { Trajectory = trajectory }.Enter())
        {
            await desk.ForwardAsync("I was charged twice");
        }

        Assert.Equal(["Route", "Answer"], trajectory.Steps.Select(step => step.Predictor.Name));
        Assert.Equal(
            Demo.Of(new RouteTicket { Message = "I was charged twice", Team = Team.Billing, Confidence = 0.9 }) with { IsBootstrapped = true },
            trajectory.Steps[0].Demo);
        Assert.Equal("\"He paid twice.\"", trajectory.Steps[1].Demo.Find("reasoning"));
        Assert.Equal("He paid twice.", trajectory.Steps[1].Call.Reasoning);
        Assert.IsType<ChainOfThought>(trajectory.Steps[1].Settings.Strategy);
    }

    [Fact]
    public async Task A_failed_prediction_is_recorded_with_its_inputs_and_its_reason()
    {
        var trajectory = new Trajectory();
        using var run = new RunContext { Trajectory = trajectory }.Enter();

        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(new ScriptedClient("?")).PredictAsync("Help"));

        var step = Assert.Single(trajectory.Steps);
        Assert.Same(error, step.Error);
        Assert.Equal("\"Help\"", step.Demo.Find("message"));
        Assert.Empty(step.Demo.Outputs);
        Assert.Equal(3, step.Call.Attempts);
    }

    [Fact]
    public async Task A_full_trajectory_counts_what_it_drops()
    {
        var trajectory = new Trajectory(capacity: 2);
        using var run = new RunContext { Trajectory = trajectory }.Enter();

        for (var i = 0; i < 5; i++)
        {
            await new RouteTicketPredictor(new ScriptedClient(Route)).PredictAsync("a");
        }

        Assert.Equal((2, 3), (trajectory.Steps.Count, trajectory.Dropped));
    }

    [Fact]
    public async Task Runs_beside_each_other_do_not_mix()
    {
        var desk = new SupportDesk(new ScriptedClient(Route)).Route;

        var trajectories = await Task.WhenAll(Enumerable.Range(0, 20).Select(async run =>
        {
            var trajectory = new Trajectory();
            using var scope = new RunContext { Trajectory = trajectory }.Enter();
            await Task.Yield();
            await new RouteTicketPredictor(new ScriptedClient(Route)).PredictAsync($"run {run}");
            return trajectory;
        }));

        Assert.Equal(Enumerable.Range(0, 20).Select(run => $"\"run {run}\""), trajectories.Select(trajectory => Assert.Single(trajectory.Steps).Demo.Find("message")));
        Assert.Null(RunContext.Current);
    }

    [Fact]
    public void The_outer_context_is_restored()
    {
        var outer = new RunContext();
        using (outer.Enter())
        {
            using (new RunContext().Enter())
            {
                Assert.NotSame(outer, RunContext.Current);
            }

            Assert.Same(outer, RunContext.Current);
        }

        Assert.Null(RunContext.Current);
    }

    [Fact]
    public async Task A_budget_is_asked_before_and_told_after_every_call()
    {
        var budget = new RecordingBudget(calls: 10);
        var client = Priced("nonsense", Route);

        using (new RunContext { Budget = budget }.Enter())
        {
            await new RouteTicketPredictor(client).PredictAsync("a", new() { Model = "large", MaxTokens = 100 });
        }

        Assert.Equal(2, budget.Reserved.Count);
        Assert.Equal([(new TokenUsage(1000, 500), 0.02m), (new TokenUsage(1000, 500), 0.02m)], budget.Settled);
        Assert.All(budget.Reserved, estimate => Assert.Equal(("large", 100), (estimate.Model!.Id, estimate.OutputTokens)));
        Assert.True(budget.Reserved[0].InputTokens >= client.Requests[0].Messages.Sum(message => message.Text.Length));
        Assert.Equal(((budget.Reserved[0].InputTokens * 10m) + (100 * 20m)) / 1_000_000m, budget.Reserved[0].Cost);
    }

    [Fact]
    public async Task An_exhausted_budget_prevents_the_call()
    {
        var client = Priced(Route);
        using var run = new RunContext { Budget = new RecordingBudget(calls: 1) }.Enter();
        var router = new RouteTicketPredictor(client);
        await router.PredictAsync("a");

        await Assert.ThrowsAsync<BudgetExceededException>(() => router.PredictAsync("b"));

        Assert.Single(client.Requests);
    }

    [Fact]
    public async Task A_failed_call_is_settled_as_nothing_used()
    {
        var budget = new RecordingBudget(calls: 1);
        using var run = new RunContext { Budget = budget }.Enter();
        var client = new ScriptedClient("") { Change = static _ => throw new ServerErrorException("down") };

        await Assert.ThrowsAsync<ServerErrorException>(() => new RouteTicketPredictor(client).PredictAsync("a"));

        Assert.Equal([(default(TokenUsage), 0m)], budget.Settled);
    }

    [Fact]
    public async Task A_cached_response_costs_nothing()
    {
        var client = Priced(Route);
        var cached = new ScriptedClient(Route)
        {
            Service = new TestCatalog(),
            Change = response => Spend(response, new() { [CallProperties.CacheHit] = true }),
        };

        var paid = await new RouteTicketPredictor(client).PredictAsync("a");
        var free = await new RouteTicketPredictor(cached).PredictAsync("a");

        Assert.Equal((new TokenUsage(1000, 500), 0.002m), (paid.Call.Usage, paid.Call.Cost));
        Assert.Equal((default, 0m), (free.Call.Usage, free.Call.Cost));
    }

    [Fact]
    public async Task A_nominal_latency_replaces_the_measured_one()
    {
        var client = new ScriptedClient(Route) { Change = response => Spend(response, new() { [CallProperties.Latency] = TimeSpan.FromSeconds(3) }) };

        var answer = await new RouteTicketPredictor(client).PredictAsync("a");

        Assert.Equal(TimeSpan.FromSeconds(3), answer.Call.Latency);
    }

    [Fact]
    public async Task Latency_is_measured_by_the_clock_of_the_run()
    {
        var clock = new StepClock(TimeSpan.FromSeconds(2));
        using var run = new RunContext { TimeProvider = clock }.Enter();

        var answer = await new RouteTicketPredictor(new ScriptedClient(Route)).PredictAsync("a");

        Assert.Equal(TimeSpan.FromSeconds(2), answer.Call.Latency);
    }

    private static ScriptedClient Priced(params string[] replies) => new(replies) { Service = new TestCatalog(), Change = response => Spend(response, null) };

    private static ChatResponse Spend(ChatResponse response, AdditionalPropertiesDictionary? properties)
    {
        response.Usage = new() { InputTokenCount = 1000, OutputTokenCount = 500 };
        response.AdditionalProperties = properties;
        return response;
    }

    private sealed class RecordingBudget(int calls) : ICallBudget
    {
        public List<CallEstimate> Reserved { get; } = [];

        public List<(TokenUsage, decimal?)> Settled { get; } = [];

        public ValueTask ReserveAsync(CallEstimate estimate, CancellationToken cancellationToken)
        {
            if (Reserved.Count == calls)
            {
                throw new BudgetExceededException("No call is left.");
            }

            Reserved.Add(estimate);
            return ValueTask.CompletedTask;
        }

        public void Settle(in CallEstimate estimate, TokenUsage usage, decimal? cost) => Settled.Add((usage, cost));
    }

    private sealed class StepClock(TimeSpan step) : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => _now += step.Ticks;
    }
}
