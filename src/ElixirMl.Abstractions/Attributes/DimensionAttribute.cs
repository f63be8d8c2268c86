namespace ElixirMl;

/// <summary>The embedding must have exactly this many numbers.</summary>
/// <param name="count">At least 1.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DimensionAttribute(int count) : Attribute
{
    /// <summary>How many numbers.</summary>
    public int Count { get; } = count;
}
