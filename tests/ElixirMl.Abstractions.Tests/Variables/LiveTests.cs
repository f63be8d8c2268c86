using ElixirMl.Abstractions.Tests.Variables.Contract;
using ElixirMl.Schemas;
using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

public class LiveTests
{
    [Fact]
    public async Task A_running_call_keeps_what_it_began_with_and_later_calls_get_the_change()
    {
        var live = new Live<Modules>(new Modules());
        var entered = new TaskCompletionSource();
        var released = new TaskCompletionSource();
        async Task<string> CallAsync()
        {
            var modules = live.Current;
            var before = modules.Retriever.Describe();
            entered.TrySetResult();
            await released.Task;
            return $"{before} then {modules.Retriever.Describe()} with {modules.Passages}";
        }

        var running = CallAsync();
        await entered.Task;
        live.Change(current => current.With(new Modules.Configuration { Retriever = nameof(NoRetriever) }));
        var later = CallAsync();
        released.SetResult();

        Assert.Equal("keyword 1.2 True then keyword 1.2 True with 3", await running);
        Assert.StartsWith("none then none", await later, StringComparison.Ordinal);
    }

    [Fact]
    public void Nobody_ever_sees_half_of_a_change()
    {
        var live = new Live<Computed>(new Computed());
        var configurations = Enumerable.Range(1, 20).Select(static count => new Computed.Configuration { Passages = count, Size = 50 + count }).ToArray();
        var torn = 0;

        Parallel.For(0, 4_000, new ParallelOptions { MaxDegreeOfParallelism = 4 }, i =>
        {
            if (i % 4 == 0)
            {
                live.Change(current => current.With(configurations[i % configurations.Length]));
                return;
            }

            var current = live.Current;
            var fits = current.Characters == current.Passages * current.Size && (current.Size == 100 || current.Size == 50 + current.Passages);
            Interlocked.Add(ref torn, fits ? 0 : 1);
        });

        Assert.Equal(0, torn);
    }

    [Fact]
    public void Changes_at_the_same_time_all_count()
    {
        var live = new Live<Numbers>(new Numbers());

        Parallel.For(0, 16, new ParallelOptions { MaxDegreeOfParallelism = 4 }, _ =>
            live.Change(static current => current.With(current.Active with { Demos = current.Demos == 16 ? 0 : current.Demos + 1 })));

        Assert.Equal((4 + 16) % 17, live.Current.Demos);
    }

    [Fact]
    public void A_refused_change_leaves_everything_as_it_was()
    {
        var start = new Numbers();
        var live = new Live<Numbers>(start);

        Assert.Throws<ValidationException>(() => live.Change(current => current.With(new Numbers.Configuration { Temperature = 9 })));

        Assert.Same(start, live.Current);
    }
}
