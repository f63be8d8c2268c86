using System.ComponentModel.DataAnnotations;
using ElixirMl.Schemas;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>A configuration: strange keys are errors, defaults fill what is absent.</summary>
[Schema("A setting.", UnknownKeys = UnknownKeys.Reject)]
public sealed partial record Setting
{
    /// <summary>Where.</summary>
    [EmailAddress]
    public string Mail { get; init; } = "nobody@example.org";

    /// <summary>How often.</summary>
    [Range(0, 100)]
    public long Often { get; init; } = 3;

    /// <summary>How strongly.</summary>
    [Range(0d, 1d)]
    public double Strength { get; init; } = 0.5;

    /// <summary>Below this one.</summary>
    public Setting? Parent { get; init; }
}
