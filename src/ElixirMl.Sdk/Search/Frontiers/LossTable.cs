using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Search.Frontiers;

/// <summary>The objectives of some trials, as values, as losses and normalised by their range.</summary>
internal sealed class LossTable
{
    private readonly IReadOnlyList<Trial> _trials;
    private readonly double[] _lows;
    private readonly double[] _ranges;

    public LossTable(IReadOnlyList<Trial> trials, IReadOnlyList<Objective> objectives)
    {
        _trials = trials;
        Objectives = objectives;
        _lows = [.. Enumerable.Range(0, objectives.Count).Select(j => Enumerable.Range(0, Count).Min(i => Loss(i, j)))];
        _ranges = [.. Enumerable.Range(0, objectives.Count).Select(j => Enumerable.Range(0, Count).Max(i => Loss(i, j)) - _lows[j])];
    }

    public IReadOnlyList<Objective> Objectives { get; }

    public int Count => _trials.Count;

    public string Names => string.Join(" and ", Objectives.Select(static objective => objective.Name));

    public Trial Trial(int index) => _trials[index];

    public double Value(int index, int objective) => _trials[index].Values[objective];

    public double Loss(int index, int objective) => Objectives[objective].Orient(Value(index, objective));

    /// <summary>0 for the best of the frontier, 1 for the worst.</summary>
    public double Normalised(int index, int objective) => _ranges[objective] > 0 ? (Loss(index, objective) - _lows[objective]) / _ranges[objective] : 0;

    /// <summary>By how much a bound is missed, as a share of the range; 0 when it is kept.</summary>
    public double Excess(int index, int objective, double bound)
    {
        var excess = Loss(index, objective) - Objectives[objective].Orient(bound);
        return excess <= 0 ? 0 : excess / (_ranges[objective] > 0 ? _ranges[objective] : 1);
    }

    public double Closeness(int index, ValueList<double> weights)
    {
        var near = 0.0;
        var far = 0.0;
        for (var j = 0; j < Objectives.Count; j++)
        {
            var part = Normalised(index, j);
            near += weights[j] * weights[j] * part * part;
            far += weights[j] * weights[j] * (1 - part) * (1 - part);
        }

        return Math.Sqrt(far) / (Math.Sqrt(near) + Math.Sqrt(far));
    }

    public int Find(string name)
    {
        for (var j = 0; j < Objectives.Count; j++)
        {
            if (Objectives[j].Name == name)
            {
                return j;
            }
        }

        throw new ArgumentException($"There is no objective '{name}'; there are {string.Join(", ", Objectives.Select(static objective => objective.Name))}.");
    }

    public void CheckWeights(ValueList<double> weights)
    {
        if (weights.Count != Objectives.Count || weights.Any(static weight => !(weight >= 0)) || weights.Sum() == 0)
        {
            throw new ArgumentException($"The rule needs {Objectives.Count} weights ({Names}), none negative and not all zero; got [{string.Join(", ", weights)}].");
        }
    }

    public int Best(Func<int, double> score) => Enumerable.Range(0, Count).OrderBy(score).ThenBy(i => _trials[i].Number).First();

    public int BestInOrder(int[] order, double tolerance)
    {
        var left = Enumerable.Range(0, Count).ToList();
        foreach (var objective in order)
        {
            var limit = left.Min(i => Loss(i, objective)) + tolerance * _ranges[objective];
            left.RemoveAll(i => Loss(i, objective) > limit);
        }

        return left.OrderBy(i => Loss(i, order[0])).ThenBy(i => _trials[i].Number).First();
    }

    public string Describe(int index) => string.Join(", ", Objectives.Select((objective, j) => $"{objective.Name} {Value(index, j).ToString("G4", CultureInfo.InvariantCulture)}"));
}
