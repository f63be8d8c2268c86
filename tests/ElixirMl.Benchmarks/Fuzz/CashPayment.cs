namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>With coins.</summary>
[Schema]
public sealed partial record CashPayment : Payment;
