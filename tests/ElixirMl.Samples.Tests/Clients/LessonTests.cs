using Clients;

namespace ElixirMl.Samples.Tests.Clients;

public sealed class LessonTests
{
    [Fact]
    public async Task Another_provider_answers_when_one_fails_and_what_is_known_costs_nothing()
    {
        var output = new StringWriter();

        var total = await new Lesson(output).RunAsync();

        Assert.Equal((9, 1), (total.Calls - total.Failures, total.CacheHits));
        Assert.True(total.Failures > 0);
        Assert.Contains("backup/", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("local/", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("from the cache", output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_spent_beyond_the_budget()
    {
        var output = new StringWriter();

        var total = await new Lesson(output).RunAsync(maxCost: 0.0012m);

        Assert.InRange(total.Cost, 0, 0.0012m);
        Assert.Contains("Stopped: The budget of $0.0012 does not allow another call", output.ToString(), StringComparison.Ordinal);
    }
}
