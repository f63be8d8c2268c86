using ElixirMl.Clients;
using ElixirMl.Evaluation;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;

namespace ElixirMl.Sdk.Tests.Evaluation;

public sealed class EvaluationLogTests : IDisposable
{
    private static readonly int[] Twelve = [.. Enumerable.Range(0, 12)];
    private static readonly RouteTicket[] Tickets = [.. Enumerable.Range(0, 6).Select(static i => new RouteTicket { Message = $"ticket {i}", Team = (Team)(i % 3), Confidence = 1 })];

    private readonly string _path = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.jsonl");
    private int _runs;

    public void Dispose() => File.Delete(_path);

    [Fact]
    public async Task A_cancelled_evaluation_goes_on_where_it_stopped()
    {
        using var cancellation = new CancellationTokenSource();
        var whole = await RunAsync(Halves());
        _runs = 0;
        using (var log = EvaluationLog.Open(_path))
        {
            var stopping = Evaluator.Create(
                async (string _, int row, CancellationToken token) =>
                {
                    if (row == 7)
                    {
                        await cancellation.CancelAsync();
                        token.ThrowIfCancellationRequested();
                    }

                    return Half(row);
                },
                static (_, output) => new Score(output, "half"),
                Options(log));
            await Assert.ThrowsAsync<EvaluationCanceledException>(() => stopping.EvaluateAsync("halves", Twelve, cancellationToken: cancellation.Token));
        }

        using var again = EvaluationLog.Open(_path);
        var resumed = await Halves(Options(again)).EvaluateAsync("halves", Twelve);

        Assert.Equal(12 - 7, _runs);
        Assert.Equal(12, again.Count);
        Assert.Equal(whole.Examples.Select(static example => (example.Index, example.Score, example.Row)), resumed.Examples.Select(static example => (example.Index, example.Score, example.Row)));
        Assert.Equal(whole.Interval, resumed.Interval);
    }

    [Fact]
    public async Task A_log_cut_at_any_byte_loses_at_most_the_torn_line()
    {
        using (var log = EvaluationLog.Open(_path))
        {
            await RunAsync(Halves(Options(log)));
        }

        var bytes = await File.ReadAllBytesAsync(_path);
        for (var kill = 0; kill <= bytes.Length; kill += 37)
        {
            await File.WriteAllBytesAsync(_path, bytes[..kill]);
            _runs = 0;
            using var log = EvaluationLog.Open(_path);
            var kept = log.Count;
            var result = await RunAsync(Halves(Options(log)));

            Assert.Equal(bytes.AsSpan(0, kill).Count((byte)'\n'), kept);
            Assert.Equal(12 - kept, _runs);
            Assert.Equal(2.75, result.Mean);
            log.Dispose();
            Assert.Equal(bytes, await File.ReadAllBytesAsync(_path));
        }
    }

    [Fact]
    public async Task Another_program_row_seed_or_rollout_is_run_anew()
    {
        using var log = EvaluationLog.Open(_path);
        var evaluator = Halves(Options(log));
        await evaluator.EvaluateAsync("halves", Twelve);

        await evaluator.With(evaluator.Options with { ProgramId = "other" }).EvaluateAsync("halves", Twelve);
        await evaluator.With(evaluator.Options with { Seed = 9 }).EvaluateAsync("halves", Twelve);
        await evaluator.With(evaluator.Options with { RolloutId = 2 }).EvaluateAsync("halves", Twelve);
        await evaluator.EvaluateAsync("halves", [.. Twelve.Select(static row => row + 100)]);
        Assert.Equal(5 * 12, _runs);

        await evaluator.EvaluateAsync("halves", Twelve);
        Assert.Equal(5 * 12, _runs);
    }

    [Fact]
    public async Task Usage_cost_and_times_come_back_as_they_were()
    {
        using var model = new FakeModel("[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.5\n\n[[ ## completed ## ]]") { Catalog = new PricedCatalog(), Usage = new() { InputTokenCount = 100, OutputTokenCount = 10, CachedInputTokenCount = 60, ReasoningTokenCount = 7 } };
        var router = new RouteTicketPredictor(model).WithSettings(new() { Model = "only" });
        using var log = EvaluationLog.Open(_path);
        var evaluator = Evaluator.For<RouteTicket, RouteTicket.Inputs, RouteTicket.Outputs>(router, static (row, outputs) => row.Team == outputs.Team, new() { Log = log });

        var first = await evaluator.EvaluateAsync(router, Tickets);
        var calls = model.Calls;
        var second = await evaluator.EvaluateAsync(router, Tickets);

        Assert.Equal(6, calls);
        Assert.Equal(calls, model.Calls);
        Assert.True(first.Cost > 0);
        Assert.Equal((first.Mean, first.Cost, first.Usage, first.Calls, first.Latency), (second.Mean, second.Cost, second.Usage, second.Calls, second.Latency));
        Assert.Equal(first.ToJson(), second.ToJson());
    }

    [Fact]
    public async Task Other_instructions_are_another_program()
    {
        using var model = new FakeModel("[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.5\n\n[[ ## completed ## ]]");
        var router = new RouteTicketPredictor(model);
        using var log = EvaluationLog.Open(_path);
        var evaluator = Evaluator.For<RouteTicket, RouteTicket.Inputs, RouteTicket.Outputs>(router, static (row, outputs) => row.Team == outputs.Team, new() { Log = log });
        await evaluator.EvaluateAsync(router, Tickets);

        await evaluator.EvaluateAsync(router.WithInstructions("Route it well."), Tickets);

        Assert.Equal(12, model.Calls);
    }

    [Fact]
    public async Task What_failed_is_run_again()
    {
        using var log = EvaluationLog.Open(_path);
        var isAway = true;
        var evaluator = Evaluator.Create(
            (string _, int row, CancellationToken _) => isAway && row < 3 ? throw new TransportException("away") : Task.FromResult(row),
            static (_, _) => 1.0,
            Options(log));

        var first = await evaluator.EvaluateAsync("", Twelve);
        isAway = false;
        var second = await evaluator.EvaluateAsync("", Twelve);

        Assert.Equal((9, 3), ((int)(first.Mean * 12), first.Failures.Count()));
        Assert.Equal(1, second.Mean);
        Assert.Equal(12, log.Count);
    }

    [Fact]
    public async Task A_program_that_cannot_be_told_from_others_needs_a_name()
    {
        using var log = EvaluationLog.Open(_path);
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => Halves(new() { Log = log }).EvaluateAsync("halves", Twelve));

        Assert.Contains(nameof(EvaluationOptions.ProgramId), error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"event\":\"study\"}", "Line 1")]
    [InlineData("[]", "Line 1")]
    [InlineData("{\"key\":\"a\",\"example\":1,\"score\":\"high\"}", "Line 1")]
    [InlineData("hello", "Line 1")]
    public void A_file_of_something_else_is_refused_by_line_and_left_alone(string line, string place)
    {
        File.WriteAllText(_path, line + "\n{}\n");

        var message = Assert.Throws<InvalidDataException>(() => EvaluationLog.Open(_path)).Message;

        Assert.Contains(place, message, StringComparison.Ordinal);
        Assert.Contains(_path, message, StringComparison.Ordinal);
        File.Move(_path, _path, overwrite: true);
        Assert.Equal(line + "\n{}\n", File.ReadAllText(_path));
    }

    private static double Half(int row) => row / 2.0;

    private static EvaluationOptions Options(EvaluationLog log) => new() { Log = log, ProgramId = "halves", MaxParallelism = 1, TimeProvider = new ManualTime() };

    private static Task<EvaluationResult> RunAsync(Evaluator<string, int> evaluator) => evaluator.EvaluateAsync("halves", Twelve);

    private Evaluator<string, int> Halves(EvaluationOptions? options = null) => Evaluator.Create(
        (string _, int row, CancellationToken _) =>
        {
            _runs++;
            return Task.FromResult(Half(row));
        },
        static (_, output) => new Score(output, "half"),
        options ?? new() { MaxParallelism = 1 });
}
