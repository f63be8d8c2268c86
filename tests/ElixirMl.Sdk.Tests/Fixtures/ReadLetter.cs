using System.ComponentModel.DataAnnotations;
using System.Text.Json;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Signature("""
    Read the letter {carefully}.

    Braces {0} and "quotes" mean nothing here.
    """)]
public sealed partial record ReadLetter
{
    [Input("The letter,\nas it was scanned.")]
    public required string Letter { get; init; }

    [Input]
    public DateOnly? Received { get; init; }

    [Input]
    public required IReadOnlyDictionary<string, double> Weights { get; init; }

    [Output]
    [StringLength(200, MinimumLength = 10)]
    public required string Summary { get; init; }

    [Output("Whether someone must act.")]
    public required bool IsUrgent { get; init; }

    [Output]
    [MinLength(1)]
    public required IReadOnlyList<Team> Teams { get; init; }

    [Output("Head of the family.")]
    public required Person Sender { get; init; }

    [Output]
    public DateTimeOffset? Deadline { get; init; }

    [Output]
    [Range(1, 5)]
    public required int Stars { get; init; }

    [Output]
    [RegularExpression("[A-Z]{2}[0-9]+")]
    public string? Reference { get; init; }

    [Output]
    public required JsonElement Rest { get; init; }
}
