namespace ElixirMl.Search.Pruning;

/// <summary>Decides from intermediate values whether a trial is worth going on with.</summary>
public abstract class Pruner
{
    /// <summary>Whether to stop a trial after its latest intermediate value.</summary>
    /// <param name="trial">Running; has at least one intermediate value.</param>
    /// <param name="trials">All trials of the study, this one included.</param>
    /// <param name="direction">Direction of the first objective.</param>
    public abstract bool ShouldPrune(Trial trial, IReadOnlyList<Trial> trials, Direction direction);
}
