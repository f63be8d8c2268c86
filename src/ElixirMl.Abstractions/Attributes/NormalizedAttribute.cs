namespace ElixirMl;

/// <summary>Each row of the attention weights must sum to 1, within 0.001.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NormalizedAttribute : Attribute;
