using ElixirMl.Evaluation.Statistics;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Evaluation;

public class StatisticsTests
{
    [Theory]
    [InlineData(8, 10, 0.4901624715366418, 0.9433178485456248)]
    [InlineData(0, 10, 0.0, 0.2775327998628892)]
    [InlineData(10, 10, 0.7224672001371107, 1.0)]
    [InlineData(81, 263, 0.2552885198782742, 0.36620957698280004)]
    public void Wilsons_interval_has_the_reference_values(int successes, int trials, double lower, double upper)
    {
        var interval = Wilson.Interval(successes, trials);

        Assert.Equal(lower, interval.Lower, 9);
        Assert.Equal(upper, interval.Upper, 9);
    }

    [Fact]
    public void Wilsons_interval_needs_at_least_one_trial() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Wilson.Interval(0, 0));

    [Theory]
    [InlineData(1, 9, 0.021484375)]
    [InlineData(9, 1, 0.021484375)]
    [InlineData(0, 5, 0.0625)]
    [InlineData(4, 4, 1.0)]
    [InlineData(0, 0, 1.0)]
    public void McNemars_test_is_the_exact_binomial_one(int onlyFirst, int onlySecond, double p) =>
        Assert.Equal(p, McNemar.Test(onlyFirst, onlySecond).PValue, 10);

    [Fact]
    public void Wilcoxons_test_agrees_with_a_published_example()
    {
        var test = Wilcoxon.Test(6, 8, 14, 16, 23, 24, 28, 29, 41, -48, 49, 56, 60, -67, 75);

        Assert.Equal(96, test.Statistic);
        Assert.Equal(0.041259765625, test.PValue, 12);
    }

    [Fact]
    public void Wilcoxons_exact_distribution_counts_ties()
    {
        // Ranks 2, 2, 2, 4 with the 4 negative: sums at most 4 of the 16 are 0, 2, 2, 2, 4, 4, 4, 4.
        var test = Wilcoxon.Test(1, 1, 1, -2);

        Assert.Equal(6, test.Statistic);
        Assert.Equal(1.0, test.PValue, 12);
    }

    [Fact]
    public void Wilcoxons_approximation_is_near_the_exact_value()
    {
        double[] differences = [.. Enumerable.Range(1, 60).Select(i => i % 3 == 0 || i % 7 == 0 ? -i : (double)i)];

        Assert.Equal(0.4847835266897673, Wilcoxon.Test(differences).PValue, 2);
    }

    [Fact]
    public void Differences_of_zero_say_nothing()
    {
        var test = Wilcoxon.Test(0, 0, 0);

        Assert.Equal(1, test.PValue);
        Assert.Equal(0, test.Pairs);
    }

    [Fact]
    public void Percentiles_are_interpolated()
    {
        var summary = Summary.Of(4, 1, 3, 2);

        Assert.Equal(2.5, summary.P50);
        Assert.Equal(3.85, summary.P95, 12);
        Assert.Equal(3.97, summary.P99, 12);
        Assert.Equal((1.0, 4.0, 2.5), (summary.Minimum, summary.Maximum, summary.Mean));
    }

    [Fact]
    public void The_same_seed_gives_the_same_bootstrap()
    {
        double[] values = [0.2, 0.5, 0.9, 0.4, 0.7];

        Assert.Equal(Bootstrap.Mean(values, 7), Bootstrap.Mean(values, 7));
        Assert.NotEqual(Bootstrap.Mean(values, 7), Bootstrap.Mean(values, 8));
    }

    [Fact]
    public void The_bootstrap_covers_the_true_mean_of_skewed_values_nearly_as_often_as_it_says()
    {
        var random = new SeededRandom(1);
        var covered = 0;
        for (var run = 0; run < 400; run++)
        {
            double[] sample = [.. Enumerable.Range(0, 25).Select(_ => -Math.Log(1 - random.NextDouble()))];
            covered += Bootstrap.Mean(sample, (ulong)run, resamples: 400).Contains(1) ? 1 : 0;
        }

        // The mean of 25 exponential values is skewed: 0.90 to 0.95 is what the method gives there.
        Assert.InRange(covered, 360, 392);
    }

    [Fact]
    public void Wilsons_interval_covers_the_truth_as_often_as_it_says()
    {
        var random = new SeededRandom(2);
        var covered = Enumerable.Range(0, 2_000).Count(_ => Wilson.Interval(Enumerable.Range(0, 40).Count(_ => random.NextDouble() < 0.3), 40).Contains(0.3));

        Assert.InRange(covered / 2_000.0, 0.93, 0.97);
    }
}
