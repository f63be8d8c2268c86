namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Check the order.")]
public sealed partial record CheckOrder
{
    [Input]
    public required string Text { get; init; }

    [Output]
    public required string Title { get; init; }

    [Output]
    public required IReadOnlyList<FoundPerson> People { get; init; }

    [Output]
    public required int Stars { get; init; }
}
