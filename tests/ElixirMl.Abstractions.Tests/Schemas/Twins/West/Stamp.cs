namespace ElixirMl.Abstractions.Tests.Schemas.Twins.West;

[Schema("A stamp with a colour.")]
public sealed partial record Stamp
{
    public required string Colour { get; init; }
}
