using System.Numerics.Tensors;

namespace ElixirMl.Search.Samplers.Parzen;

/// <summary>Kernels along an axis of categories: mostly the point's own, sometimes any.</summary>
internal sealed class ParzenCategories : ParzenAxis
{
    // One more trial of every category, and a little that no number of trials takes away.
    private const double Share = 0.9;
    private const double Floor = 0.02;

    private readonly Axis _axis;
    private readonly double[] _centers;
    private readonly double[][] _logs;
    private readonly double _other;

    public ParzenCategories(Axis axis, double[] centers)
    {
        (_axis, _centers) = (axis, [.. centers, double.NaN]);
        _other = (double)axis.Levels / (centers.Length + axis.Levels) * Share + Floor;
        _logs = new double[axis.Levels][];
        for (var level = 0; level < _logs.Length; level++)
        {
            _logs[level] = Logs(level);
        }
    }

    public override void AddLogs(double value, Span<double> logs, Span<double> scratch) => TensorPrimitives.Add(logs, _logs[(int)value], logs);

    public override double Draw(int component, Random random) =>
        double.IsNaN(_centers[component]) || random.NextDouble() < _other ? _axis.At(random.NextDouble()) : _centers[component];

    private double[] Logs(int level)
    {
        var prior = _axis.Prior(level);
        var (unknown, other, same) = (Math.Log(prior), Math.Log(_other * prior), Math.Log(1 - _other + _other * prior));
        return Array.ConvertAll(_centers, center => double.IsNaN(center) ? unknown : center == level ? same : other);
    }
}
