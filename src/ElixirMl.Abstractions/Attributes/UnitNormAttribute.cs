namespace ElixirMl;

/// <summary>The Euclidean norm of the embedding must be 1, within 0.001.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class UnitNormAttribute : Attribute;
