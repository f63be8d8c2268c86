using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Predictors;

/// <summary>Settings of <see cref="BatchExtensions.PredictAllAsync"/>.</summary>
public sealed class BatchOptions
{
    /// <summary>Predictions under way at once.</summary>
    /// <value>Default 8. Range 1 to 10 000.</value>
    [Range(1, 10_000)]
    public int MaxConcurrency { get; set; } = 8;

    /// <summary>Failed predictions after which no further one is begun.</summary>
    /// <value>Default 10. At least 1.</value>
    [Range(1, int.MaxValue)]
    public int MaxErrors { get; set; } = 10;
}
