namespace ElixirMl.Evaluation.Objectives;

/// <summary>Which of the latencies counts.</summary>
public enum LatencyStatistic
{
    /// <summary>The mean.</summary>
    Mean,

    /// <summary>The median.</summary>
    P50,

    /// <summary>What 95 of 100 examples stay within.</summary>
    P95,

    /// <summary>What 99 of 100 examples stay within.</summary>
    P99,
}
