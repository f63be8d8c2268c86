using ElixirMl.Search;
using ElixirMl.Search.Pruning;
using ElixirMl.Search.Racing;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class RaceTests
{
    [Fact]
    public void The_best_stays_and_the_worst_go_early()
    {
        var random = new SeededRandom(8);
        double[] rates = [0.5, 0.1, 0.45, 0.6];
        var race = new Race(rates.Length);

        for (var example = 0; example < 150; example++)
        {
            race.Round(entrant => random.NextDouble() < rates[entrant] ? 1 : 0);
        }

        Assert.Equal([1], race.Alive);
        Assert.Equal(1, race.Leader);
    }

    [Fact]
    public void Equals_are_rarely_dropped()
    {
        var dropped = 0;
        for (var seed = 0UL; seed < 100; seed++)
        {
            var random = new SeededRandom(seed);
            var race = new Race(2, leastExamples: 25);
            for (var example = 0; example < 25; example++)
            {
                race.Round(_ => random.NextNormal());
            }

            dropped += 2 - race.Alive.Count;
        }

        Assert.InRange(dropped, 0, 18);
    }

    [Fact]
    public void One_lucky_minibatch_decides_nothing()
    {
        var race = new Race(2);

        for (var example = 0; example < 5; example++)
        {
            Assert.Empty(race.Round(entrant => entrant));
        }

        Assert.Equal(2, race.Alive.Count);
    }

    [Fact]
    public void Evaluations_go_to_those_hard_to_tell_from_the_leader()
    {
        var random = new SeededRandom(4);
        var race = new Race(3, leastExamples: 1_000);
        for (var example = 0; example < 40; example++)
        {
            race.Round(entrant => new[] { 0.0, 0.1, 3.0 }[entrant] + random.NextNormal());
        }

        var shares = race.Allocate(100);

        Assert.Equal(100, shares.Sum());
        Assert.True(shares[0] + shares[1] > 90, string.Join(", ", shares));
    }

    [Fact]
    public void A_loss_that_is_not_finite_counts_as_the_worst()
    {
        var race = new Race(2);

        race.Round(entrant => entrant == 0 ? double.NaN : 2);

        Assert.Equal(2, race.Mean(0));
    }

    [Fact]
    public void Successive_halving_lets_the_best_third_go_on()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new RandomSampler(), options: new() { Pruner = new SuccessiveHalvingPruner(1, 3) });
        Trial[] trials = [.. Enumerable.Range(0, 9).Select(_ => study.Ask())];

        bool[] pruned = [.. trials.Select((trial, i) => study.Report(trial, 1, 9 - i))];
        var late = study.Ask();

        Assert.False(pruned[8]);
        Assert.False(study.Report(late, 1, 0.5));
        Assert.True(study.Report(study.Ask(), 1, 8.5));
        Assert.Throws<ArgumentException>(() => study.Report(late, 1, 0.4));
    }

    [Fact]
    public void The_median_rule_stops_the_worse_half()
    {
        var study = new Study(SearchSpaces.Bowl, Direction.Maximize, new RandomSampler(), new() { Pruner = new MedianPruner(warmUpTrials: 4) });
        for (var i = 0; i < 4; i++)
        {
            var trial = study.Ask();
            Assert.False(study.Report(trial, 1, i));
            study.Tell(trial, i);
        }

        Assert.True(study.Report(study.Ask(), 1, 0.5));
        Assert.False(study.Report(study.Ask(), 1, 3.5));
        Assert.True(study.Report(study.Ask(), 1, double.NaN));
    }
}
