namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Find the place, if there is one.")]
public sealed partial record FindPlace
{
    [Input]
    public required string Text { get; init; }

    [Output]
    public int? Age { get; init; }

    [Output]
    public string? City { get; init; }
}
