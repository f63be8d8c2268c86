namespace ElixirMl.Optimizers;

/// <summary>What an optimizer is doing.</summary>
public enum OptimizationPhase
{
    /// <summary>It has planned its work and says what it expects to spend.</summary>
    Planned,

    /// <summary>It scores the program it was given.</summary>
    ScoringStart,

    /// <summary>It collects answers that are right, to show them as demos.</summary>
    Bootstrapping,

    /// <summary>It scores candidates.</summary>
    ScoringCandidates,

    /// <summary>It has ended.</summary>
    Finished,
}
