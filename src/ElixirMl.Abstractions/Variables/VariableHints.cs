namespace ElixirMl.Variables;

/// <summary>What a person knows about a variable before any trial; optimizers may use it as a prior.</summary>
[Flags]
public enum VariableHints
{
    /// <summary>Nothing is known.</summary>
    None = 0,

    /// <summary>Small changes are possible.</summary>
    Continuous = 1,

    /// <summary>Small changes have small effects.</summary>
    Smooth = 2,

    /// <summary>Quality depends on it strongly.</summary>
    HighImpact = 4,

    /// <summary>Money depends on it.</summary>
    CostImpact = 8,

    /// <summary>Time depends on it.</summary>
    LatencyImpact = 16,

    /// <summary>Its best value depends on other variables.</summary>
    Interacts = 32,
}
