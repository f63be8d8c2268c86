namespace ElixirMl.Search.Pruning;

/// <summary>Stops a trial whose best value so far is worse than the median of the others at the same step.</summary>
/// <param name="warmUpTrials">Trials that are never pruned.</param>
/// <param name="warmUpSteps">Steps before which no trial is pruned.</param>
public sealed class MedianPruner(int warmUpTrials = 5, int warmUpSteps = 0) : Pruner
{
    /// <inheritdoc/>
    public override bool ShouldPrune(Trial trial, IReadOnlyList<Trial> trials, Direction direction)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(trials);

        var step = trial.Intermediate[^1].Step;
        var others = trials
            .Where(other => other != trial && other.State == TrialState.Completed)
            .Select(other => RungValues.BestUntil(other, step, direction))
            .Where(double.IsFinite)
            .Order()
            .ToArray();
        return step >= warmUpSteps
            && others.Length >= Math.Max(1, warmUpTrials)
            && !(RungValues.BestUntil(trial, step, direction) <= others[others.Length / 2]);
    }
}
