namespace ElixirMl.Abstractions.Tests.Schemas.Twins;

/// <summary>Holds two types of one simple name.</summary>
[Schema]
[Metadata("x-owner", "post")]
[Metadata("x-version", 3)]
public sealed partial record Album
{
    public required East.Stamp First { get; init; }

    public required West.Stamp Second { get; init; }

    public IReadOnlyList<East.Stamp> More { get; init; } = [];
}
