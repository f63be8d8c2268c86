using ElixirMl.Search;
using ElixirMl.Search.Surrogates;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Sdk.Tests.Search;

public sealed class GaussianProcessTests
{
    private readonly SearchDomain _domain = new(SearchSpaces.Mixed);

    [Fact]
    public void Slopes_of_the_log_posterior_equal_differences()
    {
        var process = Process(25, out _);
        var random = new SeededRandom(4);
        double[] at = [.. process.Layout.Means.Select(mean => mean + 0.3 * random.NextNormal())];
        var gradient = new double[at.Length];
        process.Evaluate(at, gradient);

        for (var i = 0; i < at.Length; i++)
        {
            var (up, down, ignored) = ((double[])at.Clone(), (double[])at.Clone(), new double[at.Length]);
            up[i] += 1e-5;
            down[i] -= 1e-5;
            var slope = (process.Evaluate(up, ignored) - process.Evaluate(down, ignored)) / 2e-5;
            Assert.True(Math.Abs(slope - gradient[i]) < 1e-4 * Math.Max(1, Math.Abs(slope)), $"parameter {i}: {gradient[i]} instead of {slope}");
        }
    }

    [Fact]
    public void Without_noise_the_posterior_passes_through_the_data_and_is_sure_there()
    {
        var process = Process(30, out var targets);
        process.Parameters[KernelParameters.Noise] = -14;
        process.Condition();
        var walk = new Posterior(process).Walk();

        for (var i = 0; i < targets.Length; i++)
        {
            var (mean, variance) = walk.MoveTo(process.Pairs.Points[i]);
            Assert.Equal(targets[i], mean, 0.01);
            Assert.InRange(variance, 0, 0.01);
        }
    }

    [Fact]
    public void Predictions_beat_the_mean_on_points_not_seen()
    {
        var process = Process(60, out _);
        process.Learn((double[])process.Parameters.Clone(), 40);
        process.Condition();
        var walk = new Posterior(process).Walk();
        var random = new SeededRandom(77);
        double[][] fresh = [.. Enumerable.Range(0, 200).Select(_ => _domain.Draw(random))];
        double[] truth = [.. fresh.Select(point => SearchSpaces.MixedLoss(_domain.ToConfiguration(point)))];

        var error = fresh.Zip(truth).Average(pair => Math.Pow(walk.MoveTo(pair.First).Mean - pair.Second, 2));

        Assert.True(error < 0.2 * truth.Average(value => Math.Pow(value - truth.Average(), 2)), $"mean squared error {error}");
    }

    [Fact]
    public void The_factor_and_its_inverse_reproduce_the_matrix()
    {
        const int Order = 17;
        var random = new SeededRandom(2);
        double[][] rows = [.. Enumerable.Range(0, Order).Select(_ => Enumerable.Range(0, Order).Select(_ => random.NextNormal()).ToArray())];
        var matrix = new double[LowerTriangle.Size(Order)];
        for (var i = 0; i < Order; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                matrix[LowerTriangle.Row(i) + j] = rows[i].Zip(rows[j]).Sum(pair => pair.First * pair.Second) + (i == j ? 1 : 0);
            }
        }

        var reference = MathNet.Numerics.LinearAlgebra.Matrix<double>.Build.Dense(Order, Order, (i, j) => matrix[LowerTriangle.Row(Math.Max(i, j)) + Math.Min(i, j)]).Inverse();
        var (factor, inverse, product) = ((double[])matrix.Clone(), new double[matrix.Length], new double[matrix.Length]);
        Assert.True(LowerTriangle.TryFactor(factor, Order));
        LowerTriangle.Invert(factor, Order, inverse);
        LowerTriangle.Square(inverse, Order, product);

        for (var i = 0; i < Order; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                Assert.Equal(reference[i, j], product[LowerTriangle.Row(i) + j], 1e-9);
            }
        }
    }

    [Theory]
    [InlineData(-1.0)]
    [InlineData(0.0)]
    [InlineData(0.5)]
    [InlineData(1.0)]
    public void Warps_can_be_undone_and_tell_their_slope(double power)
    {
        double[] losses = [0.03, 0.1, 0.12, 0.2, 0.25, 0.5, 0.9];
        var warp = new OutputWarp(losses, power);

        foreach (var loss in losses)
        {
            Assert.Equal(loss, warp.Invert(warp.Apply(loss)), 1e-9);
            Assert.Equal((warp.Apply(loss + 1e-6) - warp.Apply(loss - 1e-6)) / 2e-6, warp.Slope(loss), 1e-3);
        }

        Assert.Equal(0, losses.Average(warp.Apply), 1e-9);
    }

    [Theory]
    [InlineData(0.3, 0.1, 0.04)]
    [InlineData(0.0, 2.0, 0.25)]
    [InlineData(-1.0, 1.5, 1.0)]
    public void Expected_improvement_equals_its_integral(double best, double mean, double variance)
    {
        var sum = 0.0;
        var deviation = Math.Sqrt(variance);
        for (var z = -9.0; z < 9; z += 1e-4)
        {
            sum += Math.Max(0, best - mean - z * deviation) * Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI) * 1e-4;
        }

        Assert.Equal(Math.Log(sum), Improvement.LogExpected(best, mean, variance), 1e-3);
    }

    [Fact]
    public void Hopeless_improvements_still_have_an_order()
    {
        double[] scores = [.. Enumerable.Range(1, 60).Select(i => Improvement.LogExpected(0, i, 0.01))];

        Assert.All(scores, score => Assert.True(double.IsFinite(score)));
        Assert.Equal(scores.OrderDescending(), scores);
    }

    private GaussianProcess Process(int count, out double[] targets)
    {
        var random = new SeededRandom(9);
        double[][] points = [.. Enumerable.Range(0, count).Select(_ => _domain.Draw(random))];
        targets = [.. points.Select(point => SearchSpaces.MixedLoss(_domain.ToConfiguration(point)))];
        var process = new GaussianProcess(_domain);
        process.SetData(points, targets, [.. targets.Select(_ => 1.0)]);
        return process;
    }
}
