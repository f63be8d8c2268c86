using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables.Sampling;

public class DistributionTests
{
    private const int Count = 20_000;

    [Fact]
    public void Weights_are_honoured() =>
        Assert.True(Statistics.Agree(Counts(new ChoiceVariable("x", "a", "b", "c", "d") { Weights = [1, 2, 3, 4] }, "a", "b", "c", "d"), [0.1, 0.2, 0.3, 0.4]));

    [Fact]
    public void A_weight_of_zero_is_never_drawn()
    {
        var counts = Counts(new ChoiceVariable("x", "a", "b", "c") { Weights = [0, 1, 0] }, "a", "b", "c");

        Assert.Equal([0, Count, 0], counts);
        Assert.Equal("b", VariableSpace.Create(new ChoiceVariable("x", "a", "b", "c") { Weights = [0, 1, 0] }).Draw([1.0])["x"].AsText());
    }

    [Fact]
    public void Choices_without_weights_are_equally_likely() =>
        Assert.True(Statistics.Agree(Counts(new ChoiceVariable("x", 1, 2, 3, 4, 5), 1, 2, 3, 4, 5), [0.2, 0.2, 0.2, 0.2, 0.2]));

    [Fact]
    public void Weights_of_modules_are_honoured() =>
        Assert.True(Statistics.Agree(Counts(new ModuleVariable("x", new ModuleOption("a") { Weight = 3 }, new ModuleOption("b")), "a", "b"), [0.75, 0.25]));

    [Fact]
    public void Steps_are_equally_likely()
    {
        VariableValue[] steps = [.. Enumerable.Range(0, 11).Select(i => (VariableValue)(i / 10.0))];

        Assert.True(Statistics.Agree(Counts(new FloatVariable("x", 0, 1) { Step = 0.1 }, steps), [.. Enumerable.Repeat(1 / 11.0, 11)]));
        Assert.True(Statistics.Agree(Counts(new IntegerVariable("x", 5, 35) { Step = 10 }, 5, 15, 25, 35), [0.25, 0.25, 0.25, 0.25]));
    }

    [Fact]
    public void Powers_of_two_are_equally_likely() =>
        Assert.True(Statistics.Agree(Counts(new IntegerVariable("x", 3, 70) { PowerOfTwo = true }, 4, 8, 16, 32, 64), [.. Enumerable.Repeat(0.2, 5)]));

    [Fact]
    public void Whole_numbers_on_a_logarithmic_scale_are_as_likely_as_their_interval()
    {
        var shares = Enumerable.Range(1, 20).Select(i => Math.Log((i + 0.5) / (i - 0.5)) / Math.Log(20.5 / 0.5));

        Assert.True(Statistics.Agree(Counts(new IntegerVariable("x", 1, 20) { Scale = VariableScale.Log }, [.. Enumerable.Range(1, 20).Select(i => (VariableValue)i)]), [.. shares]));
    }

    [Fact]
    public void Reals_are_uniform_on_their_scale()
    {
        Assert.True(Statistics.Agree(Reals(new FloatVariable("x", -3, 5)), x => (x + 3) / 8));
        Assert.True(Statistics.Agree(Reals(new FloatVariable("x", 1e-5, 10) { Scale = VariableScale.Log }), x => Math.Log(x / 1e-5) / Math.Log(1e6)));
        Assert.True(Statistics.Agree(Reals(new FloatVariable("x", 0.01, 0.99) { Scale = VariableScale.Logit }), x => (Math.Log(x / (1 - x)) + Math.Log(99)) / (2 * Math.Log(99))));
    }

    [Fact]
    public void A_uniform_sample_is_told_from_a_logarithmic_one() =>
        Assert.False(Statistics.Agree(Reals(new FloatVariable("x", 1e-5, 10)), x => Math.Log(x / 1e-5) / Math.Log(1e6)));

    [Fact]
    public void A_normal_distribution_is_cut_at_the_limits()
    {
        var sample = Reals(new FloatVariable("x", -1, 4) { Distribution = new(1, 2) });
        var (below, above) = (Phi(-1), Phi(1.5));

        Assert.True(Statistics.Agree(sample, x => (Phi((x - 1) / 2) - below) / (above - below)));
        Assert.InRange(sample.Min(), -1, -0.9);
        Assert.InRange(sample.Max(), 3.9, 4);
    }

    [Fact]
    public void A_normal_distribution_lives_on_the_scale()
    {
        var sample = Reals(new FloatVariable("x", 1e-3, 1e3) { Scale = VariableScale.Log, Distribution = new(0, 1) });

        Assert.True(Statistics.Agree(sample.Select(x => Math.Log(x)), x => Phi(x)));
    }

    [Fact]
    public void A_narrow_normal_distribution_far_outside_ends_at_the_nearest_limit() =>
        Assert.All(Reals(new FloatVariable("x", 0, 1) { Distribution = new(1000, 0.1) }), x => Assert.InRange(x, 0.99, 1));

    // Abramowitz and Stegun 26.2.17, absolute error below 7.5e-8: independent of the library's own function.
    private static double Phi(double x)
    {
        var t = 1 / (1 + (0.2316419 * Math.Abs(x)));
        var tail = Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI) * t * (0.319381530 + (t * (-0.356563782 + (t * (1.781477937 + (t * (-1.821255978 + (t * 1.330274429))))))));
        return x > 0 ? 1 - tail : tail;
    }

    private static int[] Counts(Variable variable, params VariableValue[] values)
    {
        var sample = VariableSpace.Create(variable).SampleRandom(Count, 11).Select(c => c["x"]).ToArray();
        Assert.All(sample, value => Assert.Contains(value, values));
        return Array.ConvertAll(values, value => sample.Count(x => x == value));
    }

    private static double[] Reals(Variable variable) => [.. VariableSpace.Create(variable).SampleRandom(Count, 11).Select(c => c["x"].AsReal())];
}
