namespace ElixirMl.CodeInterpreter.Tests.Strategies;

[Signature("Add the prices up.")]
public sealed partial record SumPrices
{
    [Input("The prices, in euros.")]
    public required IReadOnlyList<double> Prices { get; init; }

    [Output("Their sum.")]
    public required double Total { get; init; }

    [Output("How many there are.")]
    public required int Count { get; init; }
}
