using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search.Surrogates.Forests;

/// <summary>Trees grown on bootstrap samples (Breiman, 2001), with the variance between and within trees (Hutter et al., 2014).</summary>
internal sealed class RandomForest
{
    private readonly RegressionTree[] _trees;

    public RandomForest(SearchDomain domain, IReadOnlyList<double[]> points, IReadOnlyList<double> targets, ForestSettings settings, ulong seed)
    {
        _trees = new RegressionTree[settings.Trees];
        var axes = new SortedAxes(domain, points);
        for (var t = 0; t < _trees.Length; t++)
        {
            var random = new SeededRandom(seed).Fork((ulong)t);
            int[] drawn = [.. Enumerable.Range(0, points.Count).Select(_ => random.Next(points.Count))];
            _trees[t] = new(domain, points, targets, new(axes, drawn), settings, random);
        }
    }

    public IReadOnlyList<RegressionTree> Trees => _trees;

    public (double Mean, double Variance) Predict(double[] point)
    {
        var (sum, squares, within) = (0.0, 0.0, 0.0);
        foreach (var tree in _trees)
        {
            var (mean, variance) = tree.Predict(point);
            sum += mean;
            squares += mean * mean;
            within += variance;
        }

        var average = sum / _trees.Length;
        return (average, Math.Max(0, squares / _trees.Length - average * average) + within / _trees.Length + 1e-9);
    }
}
