using ElixirMl.Search;
using Retrying;
using Lesson = Retrying.Lesson;

namespace ElixirMl.Samples.Tests.Variables;

public sealed class RetryingTests
{
    private const int Trials = 120;

    [Fact]
    public async Task The_policy_that_was_found_is_better_in_minutes_it_has_never_seen()
    {
        var lesson = new Lesson(seed: 0);
        var study = await lesson.SearchAsync(Trials);

        var (before, after) = (lesson.Examine(lesson.Start), lesson.Examine(lesson.Start.With(study.Best!.Configuration)));

        Assert.True(after.Regret < before.Regret / 2, $"{before} → {after}");
        Assert.True(after.Answered > before.Answered, $"{before} → {after}");
    }

    [Fact]
    public async Task The_same_seed_finds_the_same_policy()
    {
        var one = await new Lesson(seed: 3).SearchAsync(Trials);
        var two = await new Lesson(seed: 3).SearchAsync(Trials);

        Assert.Equal(one.Best!.Configuration, two.Best!.Configuration);
        Assert.Equal(one.Best.Values, two.Best.Values);
    }

    [Fact]
    public async Task Every_kind_of_wait_is_tried_and_every_policy_keeps_the_constraint()
    {
        var study = await new Lesson(seed: 0).SearchAsync(Trials);

        Assert.Equal(["ExponentialWait", "FixedWait", "LinearWait"], study.Trials.Select(static trial => trial.Configuration["Wait"].AsText()).Distinct().Order(StringComparer.Ordinal));
        Assert.All(study.Trials, static trial => Assert.True(trial.Configuration["Patience"].AsReal() <= 30));
        Assert.All(study.Trials, static trial => Assert.Equal(TrialState.Completed, trial.State));
    }

    [Fact]
    public void A_policy_waits_as_its_variables_say()
    {
        var policy = new RetryPolicy().With(new RetryPolicy.Configuration
        {
            Wait = nameof(ExponentialWait),
            WaitExponentialWait = new() { First = 0.5, Factor = 3 },
            Spread = new(Jitter.Part, 0.2),
        });

        Assert.Equal(4.5 * 0.8, policy.Delay(failures: 3, chance: 0), 12);
        Assert.Equal(4.5, policy.Delay(failures: 3, chance: 0.5), 12);
        Assert.Equal(0, policy.With(policy.Active with { Spread = new(Jitter.Full) }).Delay(failures: 3, chance: 0));
    }
}
