namespace ElixirMl.Variables;

/// <summary>On which scale equal distances are equally likely.</summary>
public enum VariableScale
{
    /// <summary>Differences count.</summary>
    Linear,

    /// <summary>Ratios count; the minimum must be above 0.</summary>
    Log,

    /// <summary>Odds count; the range must lie strictly between 0 and 1.</summary>
    Logit,
}
