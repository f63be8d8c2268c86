namespace ElixirMl.Smoke;

/// <summary>Where something happens.</summary>
[Schema]
public sealed partial record Place
{
    public required string City { get; init; }

    public double? Latitude { get; init; }
}
