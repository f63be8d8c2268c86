using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("Sort the ticket and answer it.")]
public sealed partial record SortTicket
{
    [Input]
    public required string Message { get; init; }

    [Output]
    public required Category Category { get; init; }

    [Output]
    [Range(0.0, 1.0)]
    public required double ConfidenceScore { get; init; }

    [Output]
    public required string ReplyText { get; init; }
}
