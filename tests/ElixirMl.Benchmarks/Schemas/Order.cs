using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Benchmarks.Schemas;

/// <summary>Five fields.</summary>
[Schema("What a customer buys.")]
public sealed partial record Order
{
    /// <summary>Who buys.</summary>
    [StringLength(80, MinimumLength = 1)]
    public required string Customer { get; init; }

    /// <summary>How many pieces.</summary>
    [Range(1, 1000)]
    public required int Quantity { get; init; }

    /// <summary>Of one piece.</summary>
    [Range(0d, 1e6)]
    public required double Price { get; init; }

    /// <summary>Of the price.</summary>
    [AllowedValues("EUR", "GBP", "USD")]
    public required string Currency { get; init; }

    /// <summary>From the customer.</summary>
    [StringLength(500)]
    public string? Note { get; init; }
}
