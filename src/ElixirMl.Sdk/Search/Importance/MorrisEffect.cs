using MathNet.Numerics.Statistics;

namespace ElixirMl.Search.Importance;

/// <summary>Effect of one variable over its whole range, as seen along random paths.</summary>
/// <param name="Name">Path of the variable.</param>
/// <param name="MeanSize">Mean absolute effect: how much it matters.</param>
/// <param name="Mean">Mean effect; near zero with a large size when the direction changes.</param>
/// <param name="Deviation">Standard deviation: large when it interacts or bends.</param>
public sealed record MorrisEffect(string Name, double MeanSize, double Mean, double Deviation)
{
    internal static MorrisEffect Of(string name, List<double> effects)
    {
        var (mean, deviation) = effects.MeanStandardDeviation();
        return new(name, effects.Average(Math.Abs), mean, deviation);
    }
}
