using ElixirMl.Search;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class DesignSamplerTests
{
    private static readonly VariableSpace Small = VariableSpace.Create(
        [
            new ChoiceVariable("kind", "a", "b"),
            new IntegerVariable("n", 1, 3) { When = new Condition.Is("kind", "b") },
            new ChoiceVariable("flag", true, false),
        ],
        [VariableConstraint.Of("not b3", ["kind", "n"], c => c["n"].AsInteger() != 3)]);

    [Fact]
    public async Task The_grid_tries_every_allowed_configuration_once_and_then_stops()
    {
        var study = new Study(Small, sampler: new GridSampler());

        var run = await study.RunAsync((_, _) => Task.FromResult(1.0), 100);

        Assert.Equal(StopReason.Exhausted, run.Reason);
        Assert.Equal(6, study.Trials.Select(trial => trial.Configuration).Distinct().Count());
        Assert.Equal(6, run.Trials);
        Assert.Throws<InvalidOperationException>(() => study.Ask());
    }

    [Fact]
    public async Task The_universal_sampler_walks_a_space_that_fits_the_budget()
    {
        var study = new Study(Small);

        var run = await study.RunAsync((c, _) => Task.FromResult(c["flag"].AsBoolean() ? 0.0 : 1), 50);

        Assert.Equal(StopReason.Exhausted, run.Reason);
        Assert.Equal(6, run.Trials);
    }

    [Fact]
    public void A_Latin_hypercube_visits_every_slice_of_every_variable_once()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new LatinHypercubeSampler(10));

        VariableConfiguration[] block = [.. Enumerable.Range(0, 20).Select(_ => study.Ask().Configuration)];

        Assert.All(new[] { block[..10], block[10..] }, part => Assert.Equal(Enumerable.Range(0, 10), part.Select(c => (int)((c["x"].AsReal() + 2) / 5 * 10)).Order()));
    }

    [Fact]
    public void Sobol_points_fill_quarters_evenly_and_resume_where_they_stood()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new SobolSampler());

        VariableConfiguration[] points = [.. Enumerable.Range(0, 64).Select(_ => study.Ask().Configuration)];

        var quarters = points.GroupBy(c => (c["x"].AsReal() > 0.5, c["y"].AsReal() > 1.5)).Select(group => group.Count()).ToArray();
        Assert.Equal([16, 16, 16, 16], quarters);
    }

    [Fact]
    public void A_hybrid_takes_turns()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new HybridSampler(new SobolSampler(), 8, new TpeSampler(), new GaussianProcessSampler()));

        for (var i = 0; i < 40; i++)
        {
            var trial = study.Ask();
            study.Tell(trial, SearchSpaces.BowlLoss(trial.Configuration));
        }

        Assert.InRange(study.Best!.Values[0], 0, 0.01);
        Assert.Throws<ArgumentException>(() => new HybridSampler(new SobolSampler(), 1));
    }

    [Fact]
    public void Covariance_adaptation_reaches_the_bottom_of_a_bowl()
    {
        var study = new Study(SearchSpaces.Bowl, sampler: new CmaEsSampler());

        for (var i = 0; i < 200; i++)
        {
            var trial = study.Ask();
            study.Tell(trial, SearchSpaces.BowlLoss(trial.Configuration));
        }

        Assert.InRange(study.Best!.Values[0], 0, 1e-4);
    }
}
