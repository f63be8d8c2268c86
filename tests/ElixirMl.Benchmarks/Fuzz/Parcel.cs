using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>One field of nearly every type, most with a constraint.</summary>
[Schema("Everything in one parcel.")]
public sealed partial record Parcel
{
    /// <summary>Trimmed before it is checked.</summary>
    [StringLength(12, MinimumLength = 2)]
    [RegularExpression("[A-Za-z][^0-9]*")]
    [Field(Aliases = ["title", "the-name"])]
    public required string Name { get; init; }

    /// <summary>One of two.</summary>
    [AllowedValues("red", "green")]
    public string? Colour { get; init; }

    /// <summary>Two numbers are refused.</summary>
    [DeniedValues(13, 17)]
    [Range(1, 20)]
    public int? Count { get; init; }

    /// <summary>Eight bits.</summary>
    [Range(2, 200)]
    public byte? Small { get; init; }

    /// <summary>Sixty-four bits.</summary>
    public ulong? Huge { get; init; }

    /// <summary>Single precision.</summary>
    [Range(0.1, 0.3)]
    public float? Single { get; init; }

    /// <summary>Exact.</summary>
    [Range(0, 1000, MinimumIsExclusive = true)]
    [MultipleOf(0.05)]
    public decimal? Price { get; init; }

    /// <summary>Yes or no.</summary>
    public bool IsFragile { get; init; } = true;

    /// <summary>Of three.</summary>
    public Handling? Handling { get; init; }

    /// <summary>For the tracker.</summary>
    public Guid? Id { get; init; }

    /// <summary>For people.</summary>
    public Uri? Link { get; init; }

    /// <summary>On the box.</summary>
    public char? Letter { get; init; }

    /// <summary>A picture.</summary>
    public byte[]? Blob { get; init; }

    /// <summary>Of the day.</summary>
    public TimeOnly? Time { get; init; }

    /// <summary>How long.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>When it was sent.</summary>
    public DateTimeOffset? Sent { get; init; }

    /// <summary>From this day on.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Until this day.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>At most two.</summary>
    [MaxLength(2)]
    public IReadOnlyDictionary<string, int>? Scores { get; init; }

    /// <summary>By handling.</summary>
    public IReadOnlyDictionary<Handling, double>? Weights { get; init; }

    /// <summary>Equal ones count once.</summary>
    public IReadOnlySet<int>? Ids { get; init; }

    /// <summary>All different.</summary>
    [UniqueItems]
    [Length(0, 4)]
    public IReadOnlyList<string> Tags { get; init; } = [];

    /// <summary>Rows of numbers.</summary>
    public IReadOnlyList<IReadOnlyList<double?>>? Matrix { get; init; }

    /// <summary>Anything.</summary>
    public JsonElement? Free { get; init; }

    /// <summary>What it means.</summary>
    public Embedding? Vector { get; init; }

    /// <summary>How likely it arrives.</summary>
    public Probability? Likely { get; init; }

    /// <summary>How it is paid.</summary>
    public Payment? Payment { get; init; }

    /// <summary>Parcels inside.</summary>
    [Length(0, 3)]
    public IReadOnlyList<Parcel>? Inner { get; init; }

    [Transform]
    private static string Trim(string name) => name.Trim();

    [Rule("A parcel is sent before it is due.")]
    private static bool LastsLongEnough(DateOnly? from, DateOnly? until) => from is null || until is null || from <= until;
}
