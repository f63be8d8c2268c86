using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Search.Caching;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class EvaluationCacheTests : IDisposable
{
    private static readonly EvaluationKey A = new(ulong.MaxValue, 0, 0);
    private static readonly EvaluationKey B = new(1, 1, 0);
    private static readonly EvaluationKey C = new(1, 0, 7);

    private readonly string _folder = Directory.CreateTempSubdirectory("elixirml-cache-").FullName;

    private string Path => System.IO.Path.Combine(_folder, "evaluations.jsonl");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void What_is_old_or_least_used_is_forgotten()
    {
        var clock = new ManualTime();
        using var cache = new EvaluationCache<double>(2, TimeSpan.FromMinutes(5), clock);
        cache.Set(A, 1);
        cache.Set(B, 2);

        Assert.True(cache.TryGet(A, out var found));
        cache.Set(C, 3);

        Assert.Equal(1, found);
        Assert.False(cache.TryGet(B, out _));
        Assert.True(cache.TryGet(C, out _));
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.False(cache.TryGet(C, out _));
    }

    [Fact]
    public async Task All_who_ask_at_the_same_time_share_one_evaluation()
    {
        using var cache = new EvaluationCache<double>();
        var (calls, answer) = (0, new TaskCompletionSource<double>());

        var asked = Enumerable.Range(0, 100).Select(_ => cache.GetOrAddAsync(A, Evaluate)).ToArray();
        answer.SetResult(7);

        Assert.All(await Task.WhenAll(asked), static value => Assert.Equal(7, value));
        Assert.Equal(7, await cache.GetOrAddAsync(A, Evaluate));
        Assert.Equal(1, calls);

        Task<double> Evaluate(CancellationToken token)
        {
            Interlocked.Increment(ref calls);
            return answer.Task;
        }
    }

    [Fact]
    public async Task A_failure_reaches_all_who_waited_and_is_not_kept()
    {
        using var cache = new EvaluationCache<double>();
        var answer = new TaskCompletionSource<double>();

        var (first, second) = (cache.GetOrAddAsync(A, _ => answer.Task), cache.GetOrAddAsync(A, _ => Task.FromResult(1.0)));
        answer.SetException(new TimeoutException("late"));

        await Assert.ThrowsAsync<TimeoutException>(() => first);
        await Assert.ThrowsAsync<TimeoutException>(() => second);
        Assert.Equal(2, await cache.GetOrAddAsync(A, _ => Task.FromResult(2.0)));
    }

    [Fact]
    public async Task An_evaluation_goes_on_for_those_who_still_wait_and_ends_with_the_last()
    {
        using var cache = new EvaluationCache<double>();
        using var first = new CancellationTokenSource();
        using var second = new CancellationTokenSource();
        var seen = new TaskCompletionSource<CancellationToken>();

        var (one, two) = (cache.GetOrAddAsync(A, Forever, first.Token), cache.GetOrAddAsync(A, Forever, second.Token));
        var token = await seen.Task;
        await first.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => one);
        Assert.False(token.IsCancellationRequested);

        await second.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => two);
        Assert.True(token.IsCancellationRequested);
        Assert.Equal(3, await cache.GetOrAddAsync(A, _ => Task.FromResult(3.0)));

        async Task<double> Forever(CancellationToken cancelled)
        {
            seen.SetResult(cancelled);
            await Task.Delay(System.Threading.Timeout.Infinite, cancelled);
            return 0;
        }
    }

    [Fact]
    public async Task A_caller_may_stop_waiting_without_ending_the_evaluation()
    {
        using var cache = new EvaluationCache<double>();
        using var stop = new CancellationTokenSource();
        var answer = new TaskCompletionSource<double>();

        var (first, second) = (cache.GetOrAddAsync(A, _ => answer.Task), cache.GetOrAddAsync(A, _ => answer.Task, stop.Token));
        await stop.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        answer.SetResult(4);

        Assert.Equal(4, await first);
    }

    [Fact]
    public void A_file_remembers_for_the_next_run()
    {
        using (var cache = EvaluationCache.Open(Path))
        {
            cache.Set(A, 0.1 + 0.2);
            cache.Set(B, double.NaN);
            cache.Set(A, double.Epsilon);
        }

        using var again = EvaluationCache.Open(Path);
        Assert.Equal(2, again.Count);
        Assert.True(again.TryGet(A, out var a));
        Assert.True(again.TryGet(B, out var b));
        Assert.Equal((double.Epsilon, double.NaN), (a, b));
    }

    [Fact]
    public void A_line_torn_by_a_crash_is_cut_off()
    {
        using (var cache = EvaluationCache.Open(Path))
        {
            cache.Set(A, 1);
            cache.Set(B, 2);
        }

        File.WriteAllText(Path, File.ReadAllText(Path)[..^9]);

        using (var cache = EvaluationCache.Open(Path))
        {
            Assert.Equal(1, cache.Count);
            cache.Set(C, 3);
        }

        using var again = EvaluationCache.Open(Path);
        Assert.True(again.TryGet(A, out _));
        Assert.True(again.TryGet(C, out _));
    }

    [Theory]
    [InlineData("""{"configuration":1,"example":0,"data":0,"stored":"2026-01-01T00:00:00Z"}""")]
    [InlineData("""{"configuration":-1,"example":0,"data":0,"stored":"2026-01-01T00:00:00Z","result":1}""")]
    [InlineData("""{"configuration":1,"example":0,"data":0,"stored":"yesterday","result":1}""")]
    [InlineData("""{"configuration":1,"example":0,"data":0,"stored":"2026-01-01T00:00:00Z","result":"much"}""")]
    [InlineData("[1]")]
    public void A_line_that_is_no_entry_is_named_and_the_file_let_go(string line)
    {
        File.WriteAllText(Path, line + "\n");

        var exception = Assert.Throws<InvalidDataException>(() => EvaluationCache.Open(Path));

        Assert.Contains("Line 1 of", exception.Message, StringComparison.Ordinal);
        File.Delete(Path);
    }

    [Fact]
    public void A_capacity_of_nothing_is_refused_before_the_file_is_touched()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => EvaluationCache.Open(Path, capacity: 0));

        Assert.False(File.Exists(Path));
    }

    [Fact]
    public void A_file_of_mostly_old_entries_is_written_anew()
    {
        var clock = new ManualTime();
        using (var cache = EvaluationCache.Open(Path, lifetime: TimeSpan.FromHours(1), time: clock))
        {
            cache.Set(A, 1);
            cache.Set(B, 2);
            clock.Advance(TimeSpan.FromHours(1));
            cache.Set(C, 3);
        }

        using (var cache = EvaluationCache.Open(Path, lifetime: TimeSpan.FromHours(1), time: clock))
        {
            Assert.Equal(1, cache.Count);
            cache.Set(A, 4);
        }

        Assert.Equal(2, File.ReadAllLines(Path).Length);
        using var again = EvaluationCache.Open(Path);
        Assert.True(again.TryGet(C, out var kept));
        Assert.Equal(3, kept);
    }
}
