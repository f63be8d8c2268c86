namespace ElixirMl.Evaluation;

/// <summary>One objective of a composite score.</summary>
/// <param name="Name">For people.</param>
/// <param name="Weight">Share of the whole, in [0, 1]; the weights of all parts sum to 1.</param>
/// <param name="Value">In the objective's own unit.</param>
/// <param name="Normalized">In [0, 1], 1 is best; values beyond the ends of the scale are cut.</param>
public sealed record CompositePart(string Name, double Weight, double Value, double Normalized);
