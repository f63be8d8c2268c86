using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.Schemas;

/// <summary>One field of every type, most with a constraint.</summary>
[Schema]
public sealed partial record Assortment
{
    [AllowedValues("red", "green")]
    public string? Colour { get; init; }

    [DeniedValues(13, 17)]
    [Range(1, 20)]
    public int? Count { get; init; }

    [Range(-5, 300)]
    public byte? Small { get; init; }

    [Range(0, 1e19)]
    public ulong? Huge { get; init; }

    [Range(0.1, 0.3)]
    public float? Single { get; init; }

    [Range(0.1, 0.3, MinimumIsExclusive = true)]
    [MultipleOf(0.05)]
    public decimal? Price { get; init; }

    public bool? Flag { get; init; }

    public Grade? Grade { get; init; }

    public Guid? Id { get; init; }

    public Uri? Link { get; init; }

    public char? Letter { get; init; }

    public byte[]? Blob { get; init; }

    public TimeOnly? Time { get; init; }

    public TimeSpan? Duration { get; init; }

    public DateTimeOffset? Moment { get; init; }

    [MaxLength(2)]
    public IReadOnlyDictionary<string, int>? Scores { get; init; }

    public IReadOnlyDictionary<Grade, double>? Weights { get; init; }

    public IReadOnlySet<int>? Ids { get; init; }

    public IReadOnlyList<IReadOnlyList<double?>>? Matrix { get; init; }

    public JsonElement? Free { get; init; }

    public Embedding? Vector { get; init; }

    [Length(2, 2)]
    public IReadOnlyList<CardPayment>? Cards { get; init; }
}

public enum Grade
{
    [Description("Good.")]
    Good,

    [JsonStringEnumMemberName("not-good")]
    Bad,
}
