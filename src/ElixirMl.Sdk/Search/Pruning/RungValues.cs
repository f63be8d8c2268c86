namespace ElixirMl.Search.Pruning;

/// <summary>Intermediate values turned so that smaller is better.</summary>
internal static class RungValues
{
    public static double Orient(double value, Direction direction) => direction == Direction.Minimize ? value : -value;

    /// <summary>The best value up to a step; infinite when there is none.</summary>
    public static double BestUntil(Trial trial, int step, Direction direction) => trial.Intermediate
        .Where(value => value.Step <= step && !double.IsNaN(value.Value))
        .Select(value => Orient(value.Value, direction))
        .DefaultIfEmpty(double.PositiveInfinity)
        .Min();

    /// <summary>The last value at or before a step, given that the trial reached it; NaN otherwise.</summary>
    public static double At(Trial trial, int step, Direction direction)
    {
        if (trial.Intermediate.Count == 0 || trial.Intermediate[^1].Step < step)
        {
            return double.NaN;
        }

        return Orient(trial.Intermediate.First(value => value.Step >= step).Value, direction);
    }
}
