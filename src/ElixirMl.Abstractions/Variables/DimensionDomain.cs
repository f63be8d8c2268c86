namespace ElixirMl.Variables;

/// <summary>The values along one dimension, in one case.</summary>
/// <param name="Kind">How the values relate.</param>
/// <param name="Cardinality">Number of values; 0 when continuous. Value <c>i</c> of <c>n</c> lies at about <c>(i + 0.5) / n</c> unless the scale is logarithmic.</param>
public readonly record struct DimensionDomain(DimensionKind Kind, long Cardinality);
