namespace ElixirMl.Search.Samplers.Parzen;

/// <summary>How far kernels reach along an axis of numbers.</summary>
internal static class ParzenWidths
{
    private const double Typical = 0.2;
    private const double Least = 1e-3;

    /// <summary>Scott's rule (1979): one width, less with more points and fewer dimensions.</summary>
    public static double[] Even(double[] centers, int dimensions)
    {
        var width = Math.Max(Typical * Math.Pow(Math.Max(1, centers.Length), -1.0 / (dimensions + 4)), 1.0 / (centers.Length + 2));
        return Array.ConvertAll(centers, _ => width);
    }

    /// <summary>To the farther of the two neighbours (Bergstra et al., 2011), the ends of the axis being neighbours too, but never wider than even ones.</summary>
    public static double[] Adaptive(double[] centers, int dimensions)
    {
        var keys = (double[])centers.Clone();
        var order = Enumerable.Range(0, keys.Length).ToArray();
        Array.Sort(keys, order);
        var widths = Even(centers, dimensions);
        var least = Math.Max(Least, 1.0 / (keys.Length + 2));
        for (var i = 0; i < keys.Length; i++)
        {
            var below = i == 0 || double.IsNaN(keys[i - 1]) ? keys[i] : keys[i] - keys[i - 1];
            var above = i == keys.Length - 1 ? 1 - keys[i] : keys[i + 1] - keys[i];
            widths[order[i]] = Math.Max(least, Math.Min(widths[order[i]], Math.Max(below, above)));
        }

        return widths;
    }
}
