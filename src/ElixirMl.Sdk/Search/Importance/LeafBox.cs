namespace ElixirMl.Search.Importance;

/// <summary>A leaf of a tree: its value and the share of each cell of each axis that it covers.</summary>
internal sealed record LeafBox(double Mean, double[][] Shares);
