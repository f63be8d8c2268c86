namespace ElixirMl.Predictors.Code;

/// <summary>How a run of code ended.</summary>
public enum CodeOutcome
{
    /// <summary>It ran to its end.</summary>
    Completed,

    /// <summary>It uses what is not allowed; it was not run.</summary>
    Refused,

    /// <summary>The compiler found errors; it was not run.</summary>
    NotCompiled,

    /// <summary>It ended with an exception.</summary>
    Failed,

    /// <summary>It was ended because it used too much time, memory or stack.</summary>
    LimitExceeded,
}
