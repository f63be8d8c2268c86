namespace ElixirMl.Programs;

/// <summary>A score and what it was measured on.</summary>
/// <param name="Name">Unique within its list.</param>
/// <param name="Value">Finite.</param>
public readonly record struct NamedScore(string Name, double Value);
