using System.Numerics.Tensors;

namespace ElixirMl.Search.Samplers.Parzen;

/// <summary>A density over some axes of a mixed space: one kernel around each point and one as wide as the space.</summary>
internal sealed class ParzenMixture
{
    private readonly int[] _numbers;
    private readonly ParzenAxis[] _axes;
    private readonly double[] _logs;
    private readonly double[] _scratch;

    /// <param name="domain">The space.</param>
    /// <param name="numbers">The axes that matter.</param>
    /// <param name="points">Have all these axes, or lack them and tell nothing about them.</param>
    /// <param name="widths">Gives the widths of kernels around numbers.</param>
    public ParzenMixture(SearchDomain domain, int[] numbers, IReadOnlyList<double[]> points, Func<double[], double[]> widths)
    {
        _numbers = numbers;
        _logs = new double[points.Count + 1];
        _scratch = new double[points.Count + 1];
        _axes = Array.ConvertAll(numbers, axis => ParzenAxis.Of(domain[axis], [.. points.Select(point => point[axis])], widths));
    }

    private int Components => _logs.Length;

    /// <summary>Sets each axis to a value near that of another one of the mixture's points.</summary>
    public void Draw(double[] point, Random random)
    {
        for (var i = 0; i < _numbers.Length; i++)
        {
            point[_numbers[i]] = _axes[i].Draw(random.Next(Components), random);
        }
    }

    /// <summary>Logarithm of the density at a point, up to a constant that all mixtures over the same axes share.</summary>
    public double LogDensity(double[] point)
    {
        Array.Clear(_logs);
        for (var i = 0; i < _numbers.Length; i++)
        {
            _axes[i].AddLogs(point[_numbers[i]], _logs, _scratch);
        }

        var most = TensorPrimitives.Max<double>(_logs);
        TensorPrimitives.Subtract(_logs, most, _logs);
        TensorPrimitives.Exp(_logs, _logs);
        return most + Math.Log(TensorPrimitives.Sum<double>(_logs) / Components);
    }
}
