namespace ElixirMl.Search.Importance;

/// <summary>Variances of the marginal functions of one additive model and the tree on its residuals, under independent axes.</summary>
internal sealed class TreeMarginals
{
    private readonly List<LeafBox> _boxes;
    private readonly AxisCells[] _cells;
    private readonly double[][] _sizes;
    private readonly double[] _volumes;
    private readonly double[] _treeMain;
    private readonly double[] _main;
    private readonly double _mean;

    public TreeMarginals(List<LeafBox> boxes, AxisCells[] cells, IReadOnlyList<double[]> effects)
    {
        (_boxes, _cells) = (boxes, cells);
        _sizes = [.. boxes.Select(box => box.Shares.Select((shares, j) => Size(shares, cells[j].Weights)).ToArray())];
        _volumes = Array.ConvertAll(_sizes, static sizes => sizes.Aggregate(1.0, static (product, size) => product * size));
        _mean = boxes.Select((box, b) => box.Mean * _volumes[b]).Sum();
        double[][] marginals = [.. Enumerable.Range(0, cells.Length).Select(MarginalOf)];
        _treeMain = [.. marginals.Select((marginal, j) => VarianceOf(marginal, cells[j].Weights))];
        _main = [.. marginals.Select((marginal, j) => VarianceOf([.. marginal.Zip(effects[j], static (tree, effect) => tree + effect)], cells[j].Weights))];
        // Components of independent axes are orthogonal: what the tree explains beyond single axes adds to all single effects.
        var tree = boxes.Select((box, b) => (box.Mean - _mean) * (box.Mean - _mean) * _volumes[b]).Sum();
        Variance = _main.Sum() + Math.Max(0, tree - _treeMain.Sum());
    }

    /// <summary>Variance of the whole model.</summary>
    public double Variance { get; }

    /// <summary>Variance that an axis explains alone.</summary>
    public double Main(int axis) => _main[axis];

    /// <summary>Variance that two axes explain together beyond what each explains alone.</summary>
    public double Pair(int first, int second)
    {
        var (firstWeights, secondWeights) = (_cells[first].Weights, _cells[second].Weights);
        var marginal = new double[firstWeights.Length, secondWeights.Length];
        for (var b = 0; b < _boxes.Count; b++)
        {
            var rest = _volumes[b] == 0 ? 0 : (_boxes[b].Mean - _mean) * _volumes[b] / (_sizes[b][first] * _sizes[b][second]);
            for (var i = 0; i < firstWeights.Length && rest != 0; i++)
            {
                var part = rest * _boxes[b].Shares[first][i];
                for (var k = 0; k < secondWeights.Length && part != 0; k++)
                {
                    marginal[i, k] += part * _boxes[b].Shares[second][k];
                }
            }
        }

        var variance = 0.0;
        for (var i = 0; i < firstWeights.Length; i++)
        {
            for (var k = 0; k < secondWeights.Length; k++)
            {
                variance += firstWeights[i] * secondWeights[k] * marginal[i, k] * marginal[i, k];
            }
        }

        return Math.Max(0, variance - _treeMain[first] - _treeMain[second]);
    }

    private double[] MarginalOf(int axis)
    {
        var marginal = new double[_cells[axis].Weights.Length];
        for (var b = 0; b < _boxes.Count; b++)
        {
            var rest = _volumes[b] == 0 ? 0 : (_boxes[b].Mean - _mean) * _volumes[b] / _sizes[b][axis];
            for (var cell = 0; cell < marginal.Length; cell++)
            {
                marginal[cell] += rest * _boxes[b].Shares[axis][cell];
            }
        }

        return marginal;
    }

    private static double VarianceOf(double[] marginal, double[] weights)
    {
        var (mean, squares) = (0.0, 0.0);
        for (var cell = 0; cell < marginal.Length; cell++)
        {
            mean += weights[cell] * marginal[cell];
            squares += weights[cell] * marginal[cell] * marginal[cell];
        }

        return Math.Max(0, squares - mean * mean);
    }

    private static double Size(double[] shares, double[] weights)
    {
        var size = 0.0;
        for (var cell = 0; cell < shares.Length; cell++)
        {
            size += shares[cell] * weights[cell];
        }

        return size;
    }
}
