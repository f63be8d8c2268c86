namespace ElixirMl.Benchmarks.Ratios;

/// <summary>On which side of its target a measure must lie.</summary>
public enum Comparison
{
    /// <summary>The target is the largest good value.</summary>
    AtMost,

    /// <summary>The target is the smallest good value.</summary>
    AtLeast,
}
