namespace ElixirMl.Search.Surrogates;

/// <summary>Makes losses look normal: centred by the median, scaled by the spread, bent by Yeo and Johnson's power (2000), standardised.</summary>
internal readonly record struct OutputWarp
{
    private readonly double _center;
    private readonly double _scale;
    private readonly double _mean;
    private readonly double _deviation;

    public OutputWarp(IReadOnlyList<double> losses, double power)
    {
        Power = power;
        var sorted = losses.Order().ToArray();
        _center = sorted[sorted.Length / 2];
        var spread = sorted[sorted.Length * 3 / 4] - sorted[sorted.Length / 4];
        var whole = sorted[^1] - sorted[0];
        _scale = spread > 1e-9 * whole && spread > 0 ? spread / 1.35 : whole > 0 ? whole : 1;
        _mean = 0;
        _deviation = 1;
        var sum = 0.0;
        var squares = 0.0;
        foreach (var loss in losses)
        {
            sum += Bend(loss);
        }

        var mean = sum / losses.Count;
        foreach (var loss in losses)
        {
            squares += (Bend(loss) - mean) * (Bend(loss) - mean);
        }

        _mean = mean;
        _deviation = squares > 0 ? Math.Sqrt(squares / losses.Count) : 1;
    }

    /// <summary>1 leaves losses as they are, less pulls in large ones and stretches small ones.</summary>
    public double Power { get; }

    public double Apply(double loss) => (Bend(loss) - _mean) / _deviation;

    /// <summary>Slope of <see cref="Apply"/>.</summary>
    public double Slope(double loss)
    {
        var u = (loss - _center) / _scale;
        var bent = u >= 0 ? Math.Pow(1 + u, Power - 1) : Math.Pow(1 - u, 1 - Power);
        return bent / (_scale * _deviation);
    }

    /// <summary>The loss of a warped value; infinite beyond the reach of the bend.</summary>
    public double Invert(double warped)
    {
        var bent = warped * _deviation + _mean;
        var power = bent >= 0 ? Power : 2 - Power;
        var size = Math.Abs(bent);
        var u = Math.Abs(power) < 1e-9 ? Math.Exp(size) - 1 : Math.Pow(Math.Max(0, 1 + power * size), 1 / power) - 1;
        return _center + _scale * (bent >= 0 ? u : -u);
    }

    private double Bend(double loss)
    {
        var u = (loss - _center) / _scale;
        return u >= 0 ? Bend(u, Power) : -Bend(-u, 2 - Power);
    }

    private static double Bend(double size, double power) =>
        Math.Abs(power) < 1e-9 ? Math.Log(1 + size) : (Math.Pow(1 + size, power) - 1) / power;
}
