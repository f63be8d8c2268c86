namespace ElixirMl;

/// <summary>The confidence must name its calibration, and is therefore at most 1.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class CalibratedAttribute : Attribute;
