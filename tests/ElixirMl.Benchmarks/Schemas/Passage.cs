using System.ComponentModel.DataAnnotations;
using ElixirMl.MlTypes;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>Eight fields, one of them an embedding.</summary>
[Schema("A part of a document that can be found again.")]
public sealed partial record Passage
{
    /// <summary>Unique in the store.</summary>
    [StringLength(64, MinimumLength = 1)]
    public required string Id { get; init; }

    /// <summary>Of the document.</summary>
    [StringLength(200, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>The words.</summary>
    [StringLength(10_000, MinimumLength = 1)]
    public required string Body { get; init; }

    /// <summary>Two letters.</summary>
    [AllowedValues("de", "en", "fr")]
    public required string Language { get; init; }

    /// <summary>Place in the document.</summary>
    [Range(0, 100_000)]
    public required int Index { get; init; }

    /// <summary>How well it fits.</summary>
    [Range(0d, 1d)]
    public required double Score { get; init; }

    /// <summary>Free words.</summary>
    [MaxLength(8)]
    public required IReadOnlyList<string> Tags { get; init; }

    /// <summary>What it means.</summary>
    public required Embedding Vector { get; init; }
}
