namespace ElixirMl;

/// <summary>The number must be a whole multiple.</summary>
/// <param name="factor">Finite, greater than zero.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class MultipleOfAttribute(double factor) : Attribute
{
    /// <summary>What the number is a multiple of.</summary>
    public double Factor { get; } = factor;
}
