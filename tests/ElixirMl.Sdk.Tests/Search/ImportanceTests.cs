using ElixirMl.Search;
using ElixirMl.Search.Importance;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class ImportanceTests
{
    private static readonly VariableSpace Angles = VariableSpace.Create(Enumerable.Range(1, 3).Select(i => new FloatVariable($"x{i}", -Math.PI, Math.PI)));

    // Sobol's g function with its weights: the smaller the weight, the more its variable matters.
    private static readonly double[] Weights = [0, 1, 4.5, 9, 99];
    private static readonly VariableSpace Cube = VariableSpace.Create(Enumerable.Range(0, Weights.Length).Select(i => new FloatVariable($"x{i}", 0, 1)));

    [Fact]
    public void Sobols_indices_of_Ishigamis_function_are_right()
    {
        var indices = Sensitivity.Sobol(Angles, Ishigami, 8_192);

        Assert.All(indices.Zip([0.3139, 0.4424, 0.0]), pair => Assert.Equal(pair.Second, pair.First.First, 0.03));
        Assert.All(indices.Zip([0.5576, 0.4424, 0.2437]), pair => Assert.Equal(pair.Second, pair.First.Total, 0.03));
        Assert.All(indices, index => Assert.InRange(index.FirstError, 0, 0.06));
    }

    [Fact]
    public void Sobols_indices_of_the_g_function_are_right()
    {
        var parts = Weights.Select(weight => 1 / (3 * (1 + weight) * (1 + weight))).ToArray();
        var variance = parts.Aggregate(1.0, (product, part) => product * (1 + part)) - 1;

        var indices = Sensitivity.Sobol(Cube, G, 8_192);

        Assert.All(indices.Zip(parts), pair => Assert.Equal(pair.Second / variance, pair.First.First, 0.03));
    }

    [Fact]
    public void Morris_screening_separates_what_matters()
    {
        var effects = Sensitivity.Morris(Cube, c => G(c) + (3 * c["x4"].AsReal()), 40);

        Assert.Equal("x4", effects.MaxBy(effect => effect.Mean)!.Name);
        Assert.Equal(3, effects[4].Mean, 0.3);
        Assert.Equal(["x0", "x1", "x2", "x3"], effects.Take(4).OrderByDescending(effect => effect.MeanSize).Select(effect => effect.Name));
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Functional_anova_finds_the_known_indices_of_Ishigamis_function(ulong seed)
    {
        var report = new ImportanceAnalysis(Random(Angles, Ishigami, 1_000, seed)).FunctionalAnova();

        Assert.Equal(["x2", "x1", "x3"], report.Variables.Select(variable => variable.Name));
        AssertShares(report, 0.05, ("x1", 0.3139), ("x2", 0.4424), ("x3", 0));
        Assert.Equal(new[] { "x1", "x3" }, report.Interactions[0].Name.Split(" × ").Order());
        Assert.Equal(0.2437, report.Interactions[0].Share, 0.1);
        Assert.All(report.Interactions.Skip(1), pair => Assert.InRange(pair.Share, 0, 0.02));
        Assert.Contains("x2 matters 4", report.ToString());
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    [InlineData(7)]
    public void Functional_anova_finds_the_known_indices_of_the_g_function(ulong seed)
    {
        var parts = Weights.Select(weight => 1 / (3 * (1 + weight) * (1 + weight))).ToArray();
        var variance = parts.Aggregate(1.0, (product, part) => product * (1 + part)) - 1;

        var report = new ImportanceAnalysis(Random(Cube, G, 1_000, seed)).FunctionalAnova();

        Assert.Equal(["x0", "x1", "x2", "x3", "x4"], report.Variables.Select(variable => variable.Name));
        AssertShares(report, 0.04, [.. parts.Select((part, i) => ($"x{i}", part / variance))]);
    }

    [Fact]
    public void All_measures_rank_the_g_function_alike()
    {
        var analysis = new ImportanceAnalysis(Random(Cube, c => -G(c), 800));

        Assert.Equal(["x0", "x1", "x2"], Top(analysis.FunctionalAnova()));
        Assert.Equal(["x0", "x1", "x2"], Top(analysis.Permutation()));
        Assert.Equal(["x0", "x1"], Top(analysis.TopQuantile()).Take(2));

        static IEnumerable<string> Top(ImportanceReport report) => report.Variables.Take(3).Select(variable => variable.Name);
    }

    [Fact]
    public void Few_noisy_trials_do_not_make_idle_variables_matter()
    {
        var space = VariableSpace.Create(
            [new ChoiceVariable("model", "small", "medium", "large"), .. Enumerable.Range(0, 5).Select(i => new FloatVariable($"idle{i}", 0, 1))]);
        var noise = new Variables.Sampling.SeededRandom(3);

        var report = new ImportanceAnalysis(Random(space, c => (c["model"].AsText() == "large" ? 1 : 0) + (0.2 * noise.NextDouble()), 60)).FunctionalAnova();

        Assert.Equal("model", report.Variables[0].Name);
        Assert.InRange(report.Variables[0].Share, 0.85, 1);
        Assert.All(report.Variables.Skip(1), variable => Assert.InRange(variable.Share, 0, 0.03));
    }

    [Fact]
    public void Every_objective_has_its_own_report()
    {
        var space = VariableSpace.Create(new FloatVariable("demos", 0, 1), new FloatVariable("temperature", 0, 1));
        var study = new Study(space, [new("accuracy", Direction.Maximize), new("cost", Direction.Minimize)], new RandomSampler(), new() { Seed = 5 });
        for (var i = 0; i < 200; i++)
        {
            var trial = study.Ask();
            study.Tell(trial, [1 - trial.Configuration["temperature"].AsReal(), trial.Configuration["demos"].AsReal()]);
        }

        Assert.Equal("temperature", new ImportanceAnalysis(study, "accuracy").FunctionalAnova().Variables[0].Name);
        Assert.Equal("demos", new ImportanceAnalysis(study, "cost").FunctionalAnova().Variables[0].Name);
    }

    [Fact]
    public void Conditional_variables_count_where_they_are()
    {
        var space = VariableSpace.Create(
            new ChoiceVariable("tuned", "no", "yes"),
            new FloatVariable("rate", 0, 1) { When = new Condition.Is("tuned", "yes") },
            new FloatVariable("idle", 0, 1));

        var report = new ImportanceAnalysis(Random(space, c => c.TryGet("rate", out var rate) ? 4 * rate.AsReal() : 1, 400)).FunctionalAnova();

        Assert.Equal("idle", report.Variables[^1].Name);
        Assert.InRange(report.Variables.Single(variable => variable.Name == "rate").Share, 0.3, 1);
        Assert.Equal("idle hardly matters", report.Variables[^1].ToString());
    }

    [Fact]
    public void Too_few_trials_and_unknown_objectives_are_refused()
    {
        Assert.Contains("at least 10", Assert.Throws<ArgumentException>(() => new ImportanceAnalysis(Random(Cube, G, 9))).Message);
        Assert.Contains("'speed'", Assert.Throws<ArgumentException>(() => new ImportanceAnalysis(Random(Cube, G, 20), "speed")).Message);
    }

    private static void AssertShares(ImportanceReport report, double tolerance, params (string Name, double Share)[] expected) =>
        Assert.All(expected, one => Assert.Equal(one.Share, report.Variables.Single(variable => variable.Name == one.Name).Share, tolerance));

    private static Study Random(VariableSpace space, Func<VariableConfiguration, double> function, int trials, ulong seed = 5)
    {
        var study = new Study(space, sampler: new RandomSampler(), options: new() { Seed = seed });
        for (var i = 0; i < trials; i++)
        {
            var trial = study.Ask();
            study.Tell(trial, function(trial.Configuration));
        }

        return study;
    }

    private static double Ishigami(VariableConfiguration c)
    {
        var (x, y, z) = (c["x1"].AsReal(), c["x2"].AsReal(), c["x3"].AsReal());
        return Math.Sin(x) + (7 * Math.Sin(y) * Math.Sin(y)) + (0.1 * z * z * z * z * Math.Sin(x));
    }

    private static double G(VariableConfiguration c) =>
        Weights.Select((weight, i) => (Math.Abs((4 * c[$"x{i}"].AsReal()) - 2) + weight) / (1 + weight)).Aggregate(1.0, (product, part) => product * part);
}
