using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>Two fields.</summary>
[Schema("Someone at the door.")]
public sealed partial record Visitor
{
    /// <summary>Full name.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>In years.</summary>
    [Range(0, 150)]
    public required int Age { get; init; }
}
