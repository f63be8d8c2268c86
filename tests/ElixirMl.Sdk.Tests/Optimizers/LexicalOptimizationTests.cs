using ElixirMl.Clients.Lexical;
using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Optimizers.BootstrapFewShot;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Optimizers;

public class LexicalOptimizationTests
{
    private static readonly string[][] Vocabulary =
    [
        ["charged", "twice", "payment", "card", "price", "subscription", "money", "receipt"],
        ["crash", "screen", "router", "login", "password", "update", "freezes", "error"],
        ["thanks", "feedback", "hours", "visit", "career", "newsletter", "parking", "logo"],
    ];

    private static readonly string[] Filler = ["yesterday", "please", "my", "the", "again", "since", "with", "about", "need", "today", "really", "still"];

    private static readonly RouteTicket[] Train = Rows(1, 60);
    private static readonly RouteTicket[] Validation = Rows(2, 60);
    private static readonly RouteTicket[] Test = Rows(3, 200);

    [Fact]
    public async Task An_honest_learner_gets_better_on_data_nobody_has_seen()
    {
        var result = await RunAsync(8);
        var tested = await result.ScoreHeldOutAsync(Tickets.Evaluator, Test);

        Assert.True(tested.HeldOut!.Comparison.IsBetter, tested.ToString());
        Assert.False(tested.HeldOut.Start.Interval.Overlaps(tested.HeldOut.Optimized.Interval), tested.ToString());
        Assert.True(tested.HeldOut.Comparison.Difference >= 0.15, tested.ToString());
        Assert.True(result.Used.Cost > 0);
    }

    [Fact]
    public async Task The_same_seed_finds_the_same_program_at_any_parallelism()
    {
        var alone = await RunAsync(1);
        var together = await RunAsync(16);

        Assert.Equal(ProgramFile.Write(alone.Program, alone.Provenance), ProgramFile.Write(together.Program, together.Provenance));
        Assert.Equal(alone.Used with { Elapsed = default }, together.Used with { Elapsed = default });
    }

    private static Task<OptimizationResult<PredictorProgram<RouteTicketPredictor>>> RunAsync(int parallelism)
    {
        var router = new PredictorProgram<RouteTicketPredictor>(new RouteTicketPredictor(new LexicalChatClient()));
        var evaluator = Tickets.Evaluator.With(new() { MaxParallelism = parallelism });
        return new BootstrapFewShotOptimizer(new() { Candidates = 12 }).OptimizeAsync(router, Train, Validation, evaluator);
    }

    // Sentences of everyday words with two or three that belong to a team; now and then one of another team.
    private static RouteTicket[] Rows(ulong seed, int count)
    {
        var random = new SeededRandom(seed);
        return [.. Enumerable.Range(0, count).Select(_ =>
        {
            var team = random.Next(Vocabulary.Length);
            var noise = random.NextDouble() < 0.3 ? random.Next(Vocabulary.Length) : team;
            string[] words = [Any(Filler), Any(Vocabulary[team]), Any(Filler), Any(Vocabulary[team]), Any(Filler), Any(Vocabulary[noise]), Any(Filler)];
            return new RouteTicket { Message = string.Join(' ', words), Team = (Team)team, Confidence = 1 };
        })];

        string Any(string[] words) => words[random.Next(words.Length)];
    }
}
