using System.ComponentModel.DataAnnotations;
using ElixirMl;
using ElixirMl.MlTypes;

namespace SchemasLesson;

/// <summary>A schema is a partial type: its properties are the fields, the attributes you know are the rules.</summary>
[Schema("A stay in the hotel.")]
public sealed partial record Booking
{
    [Field("Who stays.", Aliases = ["name"])]
    [StringLength(40, MinimumLength = 2)]
    public required string Guest { get; init; }

    [EmailAddress]
    public string? Mail { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly Until { get; init; }

    [Range(1, 4)]
    public int Beds { get; init; } = 2;

    public required Room Room { get; init; }

    [Field("How likely the guest comes.")]
    public Probability? Likely { get; init; }

    [Field("What the guest likes, as the search engine sees it.")]
    [Dimension(3), UnitNorm]
    public Embedding? Tastes { get; init; }

    [Transform]
    private static string Tidy(string guest) => guest.Trim();

    [Rule("A stay ends after it begins.")]
    private static bool EndsAfterItBegins(DateOnly from, DateOnly until) => until > from;
}
