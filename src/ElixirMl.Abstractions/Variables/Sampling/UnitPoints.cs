namespace ElixirMl.Variables.Sampling;

/// <summary>Designs in the unit cube.</summary>
public static class UnitPoints
{
    /// <summary>A Latin hypercube with one random point in each slice of every dimension.</summary>
    /// <param name="count">Number of points.</param>
    /// <param name="dimensions">Length of each point.</param>
    /// <param name="random">Seeded by the caller; used up before the first point is returned, but for the place inside each slice.</param>
    /// <returns>New arrays with values in [0, 1).</returns>
    public static IEnumerable<double[]> LatinHypercube(int count, int dimensions, Random random)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(dimensions);
        ArgumentNullException.ThrowIfNull(random);

        var slices = new int[dimensions][];
        for (var i = 0; i < dimensions; i++)
        {
            slices[i] = [.. Enumerable.Range(0, count)];
            random.Shuffle(slices[i]);
        }

        return Enumerable.Range(0, count).Select(point => Array.ConvertAll(slices, slice => (slice[point] + random.NextDouble()) / count));
    }

    /// <summary>The first points of a scrambled Sobol sequence.</summary>
    /// <param name="count">Number of points.</param>
    /// <param name="dimensions">Length of each point; 0 to <see cref="SobolSequence.MaximumDimensions"/>.</param>
    /// <param name="seed">Chooses the scrambling.</param>
    /// <returns>New arrays with values in [0, 1).</returns>
    public static IEnumerable<double[]> Sobol(int count, int dimensions, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfNegative(dimensions);

        var sequence = new SobolSequence(Math.Max(dimensions, 1), seed);
        var room = new double[Math.Max(dimensions, 1)];
        for (var i = 0; i < count; i++)
        {
            sequence.Next(room);
            yield return room[..dimensions];
        }
    }
}
