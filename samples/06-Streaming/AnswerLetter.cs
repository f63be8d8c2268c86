using ElixirMl;

namespace Streaming;

[Signature("Answer the letter: say which team takes care of it, and quote the sentence about the charge.")]
public sealed partial record AnswerLetter
{
    [Input("What the customer wrote.")]
    public required string Letter { get; init; }

    [Output("The team that takes care of it.")]
    public required Team Team { get; init; }

    [Output("The sentence about the charge on the card, word for word.")]
    public required string Quote { get; init; }
}
