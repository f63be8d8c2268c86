namespace ElixirMl.Evaluation;

/// <summary>Why an evaluation ended.</summary>
public enum EvaluationStop
{
    /// <summary>Every example was run.</summary>
    Completed,

    /// <summary>More examples failed than <see cref="EvaluationOptions.MaxFailures"/> allows.</summary>
    TooManyFailures,

    /// <summary>The budget did not allow another call.</summary>
    BudgetExhausted,

    /// <summary>The caller cancelled.</summary>
    Cancelled,
}
