using ElixirMl.Clients.Lexical;
using ElixirMl.Programs;
using ElixirMl.Search;
using ElixirMl.Search.Frontiers;
using Lesson = Searching.Lesson;

namespace ElixirMl.Samples.Tests.Search;

public sealed class SearchingTests : IDisposable
{
    private const int Trials = 24;

    private readonly LexicalChatClient _client = new("lexical-small");

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task The_most_accurate_pick_is_better_on_sentences_nothing_was_chosen_by()
    {
        var lesson = new Lesson(_client, seed: 0, calls: 100_000);
        var (study, run) = await lesson.SearchAsync(Trials);
        var pick = new SelectionRule.First("accuracy").Pick(study.Frontier, study.Objectives).Trial;

        var start = await lesson.ExamineAsync(lesson.Start.Space.Default());
        var chosen = await lesson.ExamineAsync(pick.Configuration);

        Assert.Equal((StopReason.Budget, Trials), (run.Reason, run.Trials));
        Assert.True(chosen.ComparedTo(start).IsBetter, chosen.ComparedTo(start).Verdict);
    }

    [Fact]
    public async Task The_same_seed_tries_the_same_and_measures_the_same()
    {
        var (one, _) = await new Lesson(_client, seed: 3, calls: 100_000).SearchAsync(12);
        var (two, _) = await new Lesson(_client, seed: 3, calls: 100_000).SearchAsync(12);

        Assert.Equal(one.Trials.Select(static trial => trial.Configuration), two.Trials.Select(static trial => trial.Configuration));
        Assert.Equal(one.Trials.SelectMany(static trial => trial.Values), two.Trials.SelectMany(static trial => trial.Values));
        Assert.All(one.Trials, static trial => Assert.All(trial.Values, static value => Assert.True(value > 0)));
    }

    [Fact]
    public async Task A_spent_budget_ends_the_search_and_leaves_what_was_measured()
    {
        var (study, run) = await new Lesson(_client, seed: 0, calls: 450).SearchAsync(Trials);

        Assert.Equal(StopReason.Failures, run.Reason);
        Assert.Contains("BudgetExhausted", run.Message, StringComparison.Ordinal);
        Assert.NotEmpty(study.Frontier);
        Assert.All(study.Frontier, static trial => Assert.Equal(3, trial.Values.Count));
    }
}
