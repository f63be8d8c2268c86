namespace ElixirMl.Variables.Catalogue;

/// <summary>A reasoning strategy.</summary>
/// <param name="Name">Name of the strategy.</param>
/// <param name="Complexity">1 for the simplest.</param>
/// <param name="TokenFactor">Expected tokens relative to a plain prediction.</param>
public sealed record StrategyEntry(string Name, double Complexity, double TokenFactor);
