namespace ElixirMl.Benchmarks.Predictors;

/// <summary>Someone to call.</summary>
[Schema]
public sealed partial record Contact
{
    /// <summary>Full name.</summary>
    public required string Name { get; init; }

    /// <summary>With country code.</summary>
    public required string Phone { get; init; }
}
