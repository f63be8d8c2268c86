namespace ElixirMl.Variables.Domains;

/// <summary>A normal distribution cut at two limits.</summary>
internal sealed class NormalPrior
{
    private readonly double _low;
    private readonly double _high;
    private readonly double _mean;
    private readonly double _deviation;
    private readonly double _below;
    private readonly double _inside;

    public NormalPrior(NormalDistribution normal, double low, double high)
    {
        (_low, _high, _mean) = (low, high, normal.Mean);

        // Probabilities far above the mean differ from 1 by less than a double can tell, so the curve is turned around there.
        _deviation = low > normal.Mean ? -normal.Deviation : normal.Deviation;
        var (near, far) = ((low - _mean) / _deviation, (high - _mean) / _deviation);
        _below = Normal.Cumulative(Math.Min(near, far));
        _inside = Normal.Cumulative(Math.Max(near, far)) - _below;
    }

    public double Quantile(double probability)
    {
        if (_inside == 0)
        {
            return Math.Clamp(_mean, _low, _high);
        }

        var turned = _deviation < 0 ? 1 - probability : probability;
        return Math.Clamp(_mean + (_deviation * Normal.Quantile(_below + (turned * _inside))), _low, _high);
    }
}
