namespace ElixirMl.Predictors;

/// <summary>The predictions of one run in the order they ended.</summary>
/// <param name="capacity">Most steps kept; further ones are counted but dropped. At least 1.</param>
/// <remarks>Thread-safe; one lock per prediction.</remarks>
public sealed class Trajectory(int capacity = Trajectory.DefaultCapacity)
{
    /// <summary>Steps kept when nothing else is said.</summary>
    public const int DefaultCapacity = 10_000;

    private readonly Lock _lock = new();
    private readonly List<TraceStep> _steps = [];

    /// <summary>Most steps kept.</summary>
    public int Capacity { get; } = capacity >= 1 ? capacity : throw new ArgumentOutOfRangeException(nameof(capacity), capacity, "A trajectory keeps at least 1 step.");

    /// <summary>Steps that came after the trajectory was full.</summary>
    public int Dropped { get; private set; }

    /// <summary>A copy of the steps so far.</summary>
    public IReadOnlyList<TraceStep> Steps
    {
        get
        {
            lock (_lock)
            {
                return [.. _steps];
            }
        }
    }

    internal void Add(TraceStep step)
    {
        lock (_lock)
        {
            if (_steps.Count < Capacity)
            {
                _steps.Add(step);
            }
            else
            {
                Dropped++;
            }
        }
    }
}
