namespace ElixirMl.Benchmarks.Predictors;

/// <summary>How urgent something is.</summary>
public enum Priority
{
    /// <summary>Can wait.</summary>
    Low,

    /// <summary>Today.</summary>
    Normal,

    /// <summary>Now.</summary>
    High,
}
