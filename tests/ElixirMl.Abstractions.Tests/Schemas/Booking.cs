using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ElixirMl.MlTypes;

namespace ElixirMl.Abstractions.Tests.Schemas;

[Schema("A booking.", UnknownKeys = ElixirMl.Schemas.UnknownKeys.Reject)]
public sealed partial class Booking
{
    [Field("Who books.", Aliases = ["guest"])]
    [StringLength(20, MinimumLength = 2)]
    [RegularExpression("[A-Z].*")]
    public required string Name { get; init; }

    [EmailAddress]
    public string? Mail { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    [MultipleOf(0.5)]
    [Range(0, 10, MaximumIsExclusive = true)]
    public double Discount { get; init; } = 0.5;

    [UniqueItems]
    [MaxLength(3)]
    public IReadOnlyList<string> Tags { get; init; } = ["new"];

    public Probability Likely { get; init; } = new(0.25);

    public required Payment Payment { get; init; }

    public Booking? Next { get; init; }

    [Transform]
    private static string Trim(string name) => name.Trim();

    [Rule("A booking ends after it starts.")]
    private static bool EndsAfterStart(DateOnly from, DateOnly to) => to > from;
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardPayment), "card")]
[JsonDerivedType(typeof(CashPayment), "cash")]
public abstract record Payment;

[Schema]
public sealed partial record CardPayment : Payment
{
    [RegularExpression("[0-9]{4}")]
    public required string Number { get; init; }
}

[Schema]
public sealed partial record CashPayment : Payment;
