using System.Numerics.Tensors;
using ElixirMl.Search.Surrogates;

namespace ElixirMl.Search.Samplers.Parzen;

/// <summary>Truncated normal kernels along an axis of numbers; a point without the axis counts as the axis's own distribution.</summary>
internal sealed class ParzenNumbers : ParzenAxis
{
    private const double RootTwoPi = 2.5066282746310002;

    // So many widths away from both ends the normal distribution misses less than 1e-4.
    private const double Far = 4;

    private readonly Axis _axis;
    private readonly double[] _centers;
    private readonly double[] _widths;
    private readonly double[] _reciprocals;
    private readonly double[] _norms;

    public ParzenNumbers(Axis axis, double[] centers, double[] widths)
    {
        (_axis, _centers, _widths) = (axis, new double[centers.Length + 1], new double[centers.Length + 1]);
        _reciprocals = new double[_centers.Length];
        _norms = new double[_centers.Length];
        for (var i = 0; i < centers.Length; i++)
        {
            if (double.IsNaN(centers[i]))
            {
                continue;
            }

            (_centers[i], _widths[i], _reciprocals[i]) = (centers[i], widths[i], 1 / widths[i]);
            _norms[i] = LogNorm(centers[i], widths[i]);
        }
    }

    public override void AddLogs(double value, Span<double> logs, Span<double> scratch)
    {
        TensorPrimitives.Subtract(_centers, value, scratch);
        TensorPrimitives.Multiply(scratch, _reciprocals, scratch);
        TensorPrimitives.Multiply(scratch, scratch, scratch);
        TensorPrimitives.MultiplyAdd(scratch, -0.5, logs, logs);
        TensorPrimitives.Add(logs, _norms, logs);
    }

    public override double Draw(int component, Random random)
    {
        if (_widths[component] == 0)
        {
            return _axis.At(random.NextDouble());
        }

        double value;
        do
        {
            value = _centers[component] + _widths[component] * random.NextNormal();
        }
        while (value is < 0 or > 1);

        return _axis.Snap(value);
    }

    private static double LogNorm(double center, double width)
    {
        var inside = center > Far * width && 1 - center > Far * width ? 1 : Improvement.Normal((1 - center) / width) - Improvement.Normal(-center / width);
        return -Math.Log(width * RootTwoPi * inside);
    }
}
