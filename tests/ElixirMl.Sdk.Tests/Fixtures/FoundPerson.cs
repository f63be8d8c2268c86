namespace ElixirMl.Sdk.Tests.Fixtures;

[Schema]
public sealed partial record FoundPerson
{
    public required string Name { get; init; }

    public int? Age { get; init; }

    public string? City { get; init; }
}
