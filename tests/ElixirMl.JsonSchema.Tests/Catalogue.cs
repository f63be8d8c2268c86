using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.MlTypes;

namespace ElixirMl.JsonSchema.Tests;

/// <summary>One field of every type and of every constraint, for the generated road.</summary>
[Schema("A catalogue.")]
public sealed partial record Catalogue
{
    [StringLength(4, MinimumLength = 2)]
    public string? Name { get; init; }

    [RegularExpression("[0-9]{4}")]
    public string? Code { get; init; }

    [EmailAddress]
    public string? Mail { get; init; }

    [Format("uri")]
    public string? Page { get; init; }

    [AllowedValues("red", "green")]
    public string? Colour { get; init; }

    [DeniedValues(1, 3)]
    [Range(0, 20)]
    public int? Count { get; init; }

    public byte? Small { get; init; }

    public required long Number { get; init; }

    [Range(0.1, 5)]
    public double? Real { get; init; }

    public float? Single { get; init; }

    [Range(0, 5, MinimumIsExclusive = true)]
    [MultipleOf(0.25)]
    public decimal? Price { get; init; }

    public bool IsGood { get; init; } = true;

    public Shade? Shade { get; init; }

    public Guid? Id { get; init; }

    public Uri? Link { get; init; }

    public char? Letter { get; init; }

    public byte[]? Blob { get; init; }

    public TimeOnly? Time { get; init; }

    public TimeSpan? Duration { get; init; }

    public DateTimeOffset? Moment { get; init; }

    public DateOnly? Day { get; init; }

    [MaxLength(2)]
    public IReadOnlyDictionary<string, int>? Scores { get; init; }

    public IReadOnlyDictionary<Shade, double>? Weights { get; init; }

    public IReadOnlySet<int>? Ids { get; init; }

    [UniqueItems]
    [Length(1, 3)]
    public IReadOnlyList<string>? Tags { get; init; }

    public IReadOnlyList<IReadOnlyList<double?>>? Matrix { get; init; }

    public JsonElement? Free { get; init; }

    public Embedding? Vector { get; init; }

    public Probability? Likely { get; init; }

    public Shape? Shape { get; init; }

    public IReadOnlyList<Catalogue>? Inner { get; init; }
}

/// <summary>Of two.</summary>
public enum Shade
{
    Light,

    [JsonStringEnumMemberName("very-dark")]
    Dark,
}

/// <summary>One of two shapes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(Circle), "circle")]
[JsonDerivedType(typeof(Square), "square")]
public abstract record Shape;

/// <summary>Round.</summary>
[Schema]
public sealed partial record Circle : Shape
{
    [Range(0, 5)]
    public required double Radius { get; init; }
}

/// <summary>Four sides.</summary>
[Schema(UnknownKeys = ElixirMl.Schemas.UnknownKeys.Reject)]
public sealed partial record Square : Shape
{
    public required int Side { get; init; }
}
