namespace ElixirMl.Variables.Catalogue;

/// <summary>A prompt format.</summary>
/// <param name="Name">Name of the adapter.</param>
/// <param name="CostFactor">Expected tokens relative to the leanest format.</param>
public sealed record AdapterEntry(string Name, double CostFactor);
