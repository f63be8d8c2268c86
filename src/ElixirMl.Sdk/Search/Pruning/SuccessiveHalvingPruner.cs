namespace ElixirMl.Search.Pruning;

/// <summary>Asynchronous successive halving (Li et al., 2020): at each rung only the best share of all that reached it goes on.</summary>
/// <remarks>Rungs lie at <c>firstRung · reduction^k</c> steps. A trial is judged when it reaches a rung and never waits for others.</remarks>
public sealed class SuccessiveHalvingPruner : Pruner
{
    private readonly int _firstRung;
    private readonly int _reduction;

    /// <summary>Sets the rungs.</summary>
    /// <param name="firstRung">Step of the lowest rung; at least 1.</param>
    /// <param name="reduction">One of this many goes on; at least 2.</param>
    public SuccessiveHalvingPruner(int firstRung = 1, int reduction = 3)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstRung, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(reduction, 2);

        _firstRung = firstRung;
        _reduction = reduction;
    }

    /// <inheritdoc/>
    public override bool ShouldPrune(Trial trial, IReadOnlyList<Trial> trials, Direction direction)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(trials);

        var before = trial.Intermediate.Count > 1 ? trial.Intermediate[^2].Step : 0;
        for (long rung = _firstRung; rung <= trial.Intermediate[^1].Step; rung *= _reduction)
        {
            if (rung > before && !GoesOn(trial, trials, direction, (int)rung))
            {
                return true;
            }
        }

        return false;
    }

    private bool GoesOn(Trial trial, IReadOnlyList<Trial> trials, Direction direction, int rung)
    {
        var own = RungValues.At(trial, rung, direction);
        var values = trials.Select(other => RungValues.At(other, rung, direction)).Where(static value => !double.IsNaN(value)).Order().ToArray();
        var share = Math.Max(1, values.Length / _reduction);
        return values.Length > 0 && own <= values[share - 1];
    }
}
