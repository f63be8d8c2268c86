using System.Text.Json.Serialization;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>One of two ways to pay.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CardPayment), "card")]
[JsonDerivedType(typeof(CashPayment), "cash")]
public abstract record Payment;
