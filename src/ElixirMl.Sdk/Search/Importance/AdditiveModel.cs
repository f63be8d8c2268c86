namespace ElixirMl.Search.Importance;

/// <summary>A sum of one step function per axis, which catches what trees see late: effects that bend or come back.</summary>
/// <remarks>
/// Backfitting (Friedman and Stuetzle, 1981) of one-way random effects: the mean of a cell counts the more, the more the cells
/// differ beyond chance (Searle, Casella and McCulloch, 1992). An axis without an effect gets exactly none.
/// </remarks>
internal sealed class AdditiveModel
{
    private const int Sweeps = 6;
    private const int RowsPerStep = 12;

    private readonly int[][] _places;
    private readonly double[] _residuals;
    private readonly double[][] _effects;

    /// <param name="cells">Of every axis.</param>
    /// <param name="places">For every row and axis its cell.</param>
    /// <param name="targets">Of every row.</param>
    /// <param name="sample">Rows to learn from; may repeat.</param>
    public AdditiveModel(AxisCells[] cells, int[][] places, double[] targets, int[] sample)
    {
        _places = places;
        var mean = sample.Average(i => targets[i]);
        _residuals = Array.ConvertAll(targets, target => target - mean);
        _effects = Array.ConvertAll(cells, static axis => new double[axis.Weights.Length]);
        for (var sweep = 0; sweep < Sweeps; sweep++)
        {
            for (var axis = 0; axis < cells.Length; axis++)
            {
                Refit(cells[axis], axis, sample);
            }
        }
    }

    /// <summary>For every axis the effect of each of its cells, with a weighted mean of zero.</summary>
    public IReadOnlyList<double[]> Effects => _effects;

    /// <summary>What is left of the target of every row.</summary>
    public double[] Residuals => _residuals;

    private void Refit(AxisCells cells, int axis, int[] sample)
    {
        var effects = _effects[axis];
        Move(axis, effects, 1);
        var steps = cells.Steps(sample.Length / RowsPerStep);
        var levels = Levels(axis, sample, steps);
        for (var cell = 0; cell < effects.Length; cell++)
        {
            effects[cell] = levels[steps[cell]];
        }

        var center = effects.Select((effect, cell) => effect * cells.Weights[cell]).Sum();
        for (var cell = 0; cell < effects.Length; cell++)
        {
            effects[cell] -= center;
        }

        Move(axis, effects, -1);
    }

    private void Move(int axis, double[] effects, int sign)
    {
        for (var i = 0; i < _residuals.Length; i++)
        {
            _residuals[i] += sign * effects[_places[i][axis]];
        }
    }

    // Best linear unbiased predictions of the levels of one random effect, with its variance estimated by moments.
    private double[] Levels(int axis, int[] sample, int[] steps)
    {
        var counts = new double[steps.Max() + 1];
        var means = new double[counts.Length];
        foreach (var i in sample)
        {
            counts[steps[_places[i][axis]]]++;
            means[steps[_places[i][axis]]] += _residuals[i];
        }

        var mean = means.Sum() / sample.Length;
        for (var step = 0; step < counts.Length; step++)
        {
            means[step] = counts[step] == 0 ? mean : means[step] / counts[step];
        }

        var used = counts.Count(static count => count > 0);
        var between = counts.Zip(means, (count, level) => count * (level - mean) * (level - mean)).Sum();
        var within = sample.Sum(i => Math.Pow(_residuals[i] - means[steps[_places[i][axis]]], 2)) / Math.Max(1, sample.Length - used);
        var balance = sample.Length - counts.Sum(static count => count * count) / sample.Length;
        var variance = balance <= 0 ? 0 : Math.Max(0, (between - (used - 1) * within) / balance);
        return [.. means.Select((level, step) => variance <= 0 || counts[step] == 0 ? 0 : (level - mean) * counts[step] * variance / (counts[step] * variance + within))];
    }
}
