namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Say what it costs.")]
public sealed partial record PriceItem
{
    [Input]
    public required string Item { get; init; }

    [Output]
    public required decimal Price { get; init; }
}
