namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Answer the ticket in one friendly sentence.")]
public sealed partial record AnswerTicket
{
    [Input("What the customer wrote.")]
    public required string Message { get; init; }

    [Input]
    public required Team Team { get; init; }

    [Input("Passages that may help.")]
    public required IReadOnlyList<string> Passages { get; init; }

    [Output]
    public required string Reply { get; init; }
}
