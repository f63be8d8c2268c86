namespace ElixirMl.Variables.Domains;

/// <summary>A normal distribution cut at two limits.</summary>
internal sealed class NormalPrior
{
    private readonly double _mean;
    private readonly double _deviation;
    private readonly double _below;
    private readonly double _inside;

    public NormalPrior(NormalDistribution normal, double low, double high)
    {
        _mean = normal.Mean;
        _deviation = normal.Deviation;
        _below = Normal.Cumulative((low - _mean) / _deviation);
        _inside = Normal.Cumulative((high - _mean) / _deviation) - _below;
    }

    public double Quantile(double probability) => _mean + (_deviation * Normal.Quantile(_below + (probability * _inside)));
}
