namespace ElixirMl.Variables.Sampling;

/// <summary>How long sampling tries to keep constraints before it gives up with a report.</summary>
public sealed record SamplingLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static readonly SamplingLimits Default = new();

    /// <summary>Independent configurations drawn and rejected.</summary>
    /// <value>Default 100. At least 1.</value>
    public int Tries { get; init; } = 100;

    /// <summary>Changes of single variables after that, starting from the configuration that breaks the fewest constraints.</summary>
    /// <value>Default 1,000. At least 0.</value>
    public int Repairs { get; init; } = 1_000;
}
