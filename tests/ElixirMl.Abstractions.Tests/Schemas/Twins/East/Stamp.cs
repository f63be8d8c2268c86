namespace ElixirMl.Abstractions.Tests.Schemas.Twins.East;

[Schema("A stamp with a number.")]
public sealed partial record Stamp
{
    public required int Number { get; init; }
}
