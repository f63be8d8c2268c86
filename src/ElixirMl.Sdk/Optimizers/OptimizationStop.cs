namespace ElixirMl.Optimizers;

/// <summary>Why an optimizer ended.</summary>
public enum OptimizationStop
{
    /// <summary>It did all it had planned.</summary>
    Completed,

    /// <summary>A candidate reached the score that was asked for.</summary>
    TargetReached,

    /// <summary>The budget did not allow to go on; what had been found is not lost.</summary>
    BudgetExhausted,

    /// <summary>The caller cancelled.</summary>
    Cancelled,
}
