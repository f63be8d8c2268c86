using ElixirMl.Clients;
using ElixirMl.Optimizers;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Optimizers;

public class BudgetMeterTests
{
    private static readonly ModelInfo Model = new("m") { InputPrice = 1, OutputPrice = 1 };

    [Fact]
    public async Task Calls_are_refused_when_the_last_is_taken_even_if_it_still_runs()
    {
        var meter = Meter(new() { MaxCalls = 2 });
        await meter.ReserveAsync(default, default);
        await meter.ReserveAsync(default, default);

        await Assert.ThrowsAsync<BudgetExceededException>(async () => await meter.ReserveAsync(default, default));
    }

    [Fact]
    public async Task A_call_waits_for_tokens_that_running_calls_may_give_back()
    {
        var meter = Meter(new() { MaxTokens = 100 });
        var first = new CallEstimate(40, 40, Model);
        await meter.ReserveAsync(first, default);

        var second = meter.ReserveAsync(new(20, 40, Model), default).AsTask();
        Assert.False(second.IsCompleted);
        meter.Settle(first, new(10, 5), 0);
        await second;

        Assert.Equal(15, meter.Use.Tokens);
    }

    [Fact]
    public async Task A_call_that_can_never_fit_is_refused_at_once()
    {
        var meter = Meter(new() { MaxTokens = 100 });
        var first = new CallEstimate(10, 10, Model);
        await meter.ReserveAsync(first, default);
        meter.Settle(first, new(10, 10), 0);

        var error = await Assert.ThrowsAsync<BudgetExceededException>(async () => await meter.ReserveAsync(new(60, 40, Model), default));

        Assert.Contains("100 tokens", error.Message, StringComparison.Ordinal);
        Assert.Contains("20 are used", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_needs_prices()
    {
        var meter = Meter(new() { MaxCost = 1 });

        var error = await Assert.ThrowsAsync<BudgetExceededException>(async () => await meter.ReserveAsync(new(10, 10, null), default));

        Assert.Contains("price", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_call_starts_after_the_time_is_up()
    {
        var time = new ManualTime();
        var meter = new BudgetMeter(new() { MaxTime = TimeSpan.FromSeconds(3) }, time, null);
        await meter.ReserveAsync(default, default);
        time.Advance(TimeSpan.FromSeconds(3));

        await Assert.ThrowsAsync<BudgetExceededException>(async () => await meter.ReserveAsync(default, default));
    }

    [Fact]
    public async Task An_outer_budget_is_kept_too()
    {
        var outer = Meter(new() { MaxCalls = 1 });
        var inner = new BudgetMeter(new() { MaxCalls = 5 }, TimeProvider.System, outer);
        await inner.ReserveAsync(default, default);

        await Assert.ThrowsAsync<BudgetExceededException>(async () => await inner.ReserveAsync(default, default));
        inner.Settle(default, new(3, 4), 0);

        Assert.Equal((1, 7), (outer.Use.Calls, outer.Use.Tokens));
        Assert.Equal(1, inner.Use.Calls);
    }

    [Fact]
    public async Task A_batch_fits_only_if_each_call_would_fit_as_the_last()
    {
        var meter = Meter(new() { MaxTokens = 100 });
        meter.BeginBatch();
        await Spend(meter, new(45, 45, Model), new(10, 0));
        await Spend(meter, new(5, 0, Model), new(5, 0));

        Assert.True(meter.EndBatch());
        meter.BeginBatch();
        await Spend(meter, new(45, 40, Model), new(10, 0));
        await Spend(meter, new(5, 0, Model), new(5, 0));

        // 30 used: as the last call the first of this batch would have had 20 used and needed 85.
        Assert.False(meter.EndBatch());
        Assert.False(meter.Affords(default));
    }

    [Fact]
    public async Task Many_at_once_never_overrun_a_limit_on_tokens()
    {
        var meter = Meter(new() { MaxTokens = 1_000 });

        var calls = Enumerable.Range(0, 64).Select(_ => Task.Run(async () =>
        {
            try
            {
                var estimate = new CallEstimate(30, 30, Model);
                await meter.ReserveAsync(estimate, default);
                await Task.Yield();
                meter.Settle(estimate, new(30, 30), 0);
                return 1;
            }
            catch (BudgetExceededException)
            {
                return 0;
            }
        }));

        Assert.Equal(16, (await Task.WhenAll(calls)).Sum());
        Assert.Equal(960, meter.Use.Tokens);
    }

    [Fact]
    public async Task Predictions_are_checked_through_the_run_context()
    {
        using var client = new DemoReader();
        var meter = Meter(new() { MaxCalls = 1 });
        using var scope = new RunContext { Budget = meter }.Enter();
        var router = new RouteTicketPredictor(client);
        await router.PredictAsync("word1");

        await Assert.ThrowsAsync<BudgetExceededException>(() => router.PredictAsync("word1"));

        Assert.Equal(1, client.Calls);
    }

    [Theory]
    [InlineData(0, null, null)]
    [InlineData(null, 0L, null)]
    [InlineData(null, null, 0.0)]
    public void A_budget_of_nothing_is_refused_with_a_cure(int? calls, long? tokens, double? cost)
    {
        var error = Assert.Throws<ArgumentException>(() => Meter(new() { MaxCalls = calls, MaxTokens = tokens, MaxCost = (decimal?)cost }));

        Assert.Contains("allows nothing", error.Message, StringComparison.Ordinal);
        Assert.Contains("Leave it out", error.Message, StringComparison.Ordinal);
    }

    private static BudgetMeter Meter(OptimizationBudget budget) => new(budget, TimeProvider.System, null);

    private static async Task Spend(BudgetMeter meter, CallEstimate estimate, TokenUsage usage)
    {
        await meter.ReserveAsync(estimate, default);
        meter.Settle(estimate, usage, 0);
    }
}
