using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables.Sampling;

public class SobolSequenceTests
{
    [Fact]
    public void Starts_with_the_published_points()
    {
        var sequence = new SobolSequence(3);

        double[][] expected = [[0, 0, 0], [0.5, 0.5, 0.5], [0.75, 0.25, 0.25], [0.25, 0.75, 0.75], [0.375, 0.375, 0.625], [0.875, 0.875, 0.125], [0.625, 0.125, 0.875], [0.125, 0.625, 0.375]];
        Assert.Equal(expected, Points(sequence, 3, 8));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Every_dimension_holds_one_point_in_every_slice(bool isScrambled)
    {
        const int Count = 256;
        var sequence = isScrambled ? new SobolSequence(SobolSequence.MaximumDimensions, 5) : new SobolSequence(SobolSequence.MaximumDimensions);

        var points = Points(sequence, SobolSequence.MaximumDimensions, Count);

        for (var dimension = 0; dimension < SobolSequence.MaximumDimensions; dimension++)
        {
            Assert.Equal(Enumerable.Range(0, Count), points.Select(p => (int)(p[dimension] * Count)).Order());
        }
    }

    [Fact]
    public void No_two_dimensions_are_the_same()
    {
        var points = Points(new SobolSequence(SobolSequence.MaximumDimensions), SobolSequence.MaximumDimensions, 1024);

        var columns = Enumerable.Range(0, SobolSequence.MaximumDimensions).Select(d => string.Join(' ', points.Select(p => p[d])));

        Assert.Equal(SobolSequence.MaximumDimensions, columns.Distinct().Count());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(7)]
    public void Is_more_even_than_chance(int dimensions)
    {
        var random = new SeededRandom(9);
        var chance = Enumerable.Range(0, 10).Select(_ => Statistics.Discrepancy([.. Enumerable.Range(0, 256).Select(_ => Point(random, dimensions))])).Order().First();

        var scrambled = Enumerable.Range(0, 10).Select(seed => Statistics.Discrepancy([.. UnitPoints.Sobol(256, dimensions, (ulong)seed)])).Average();

        Assert.True(scrambled < 0.85 * chance, $"Sobol {scrambled}, best of 10 by chance {chance}");
    }

    [Fact]
    public void Far_dimensions_are_even_in_pairs()
    {
        var random = new SeededRandom(9);
        var chance = Enumerable.Range(0, 20).Select(_ => Statistics.Discrepancy([.. Enumerable.Range(0, 256).Select(_ => Point(random, 2))])).Average();
        var points = UnitPoints.Sobol(256, SobolSequence.MaximumDimensions, 3).ToArray();

        var pairs = Enumerable.Range(1, 50).Select(i => Statistics.Discrepancy(Array.ConvertAll(points, p => new[] { p[(5 * i) - 4], p[5 * i] })));

        Assert.True(pairs.Average() < 0.5 * chance);
    }

    [Fact]
    public void Seeds_scramble_differently_and_each_point_is_uniform()
    {
        var first = Enumerable.Range(0, 20_000).Select(seed => UnitPoints.Sobol(2, 2, (ulong)seed).Last()).ToArray();

        Assert.True(Statistics.Agree(first.Select(p => p[0]), x => x));
        Assert.True(Statistics.Agree(first.Select(p => p[1]), x => x));
    }

    [Fact]
    public void Too_many_dimensions_are_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(SobolSequence.MaximumDimensions + 1));

    private static double[] Point(Random random, int dimensions) => [.. Enumerable.Range(0, dimensions).Select(_ => random.NextDouble())];

    private static double[][] Points(SobolSequence sequence, int dimensions, int count) => [.. Enumerable.Range(0, count).Select(_ =>
    {
        var point = new double[dimensions];
        sequence.Next(point);
        return point;
    })];
}
