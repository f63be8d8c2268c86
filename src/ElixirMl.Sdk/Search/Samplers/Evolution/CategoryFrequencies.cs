namespace ElixirMl.Search.Samplers.Evolution;

/// <summary>How often each category should be drawn, learnt from good trials.</summary>
internal sealed class CategoryFrequencies
{
    private const double Rate = 0.25;

    private readonly double[][] _shares;

    public CategoryFrequencies(SearchDomain domain) =>
        _shares = [.. domain.Axes.Select(static axis => axis.IsNumeric ? [] : Enumerable.Range(0, axis.Levels).Select(axis.Prior).ToArray())];

    public double Draw(int axis, Random random)
    {
        var toss = random.NextDouble();
        var level = 0;
        while (level < _shares[axis].Length - 1 && toss >= _shares[axis][level])
        {
            toss -= _shares[axis][level++];
        }

        return level;
    }

    public void Update(double[][] good)
    {
        for (var axis = 0; axis < _shares.Length; axis++)
        {
            var values = good.Select(point => point[axis]).Where(static value => !double.IsNaN(value)).ToArray();
            for (var level = 0; level < _shares[axis].Length && values.Length > 0; level++)
            {
                // The floor keeps every category within reach.
                var share = (values.Count(value => value == level) + 0.1) / (values.Length + 0.1 * _shares[axis].Length);
                _shares[axis][level] += Rate * (share - _shares[axis][level]);
            }
        }
    }
}
