using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>By card.</summary>
[Schema]
public sealed partial record CardPayment : Payment
{
    /// <summary>Four digits.</summary>
    [RegularExpression("[0-9]{4}")]
    public required string Number { get; init; }
}
