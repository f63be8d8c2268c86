namespace ElixirMl;

/// <summary>The tensor must be of this shape: <c>[Shape(ShapeAttribute.Any, 3)]</c> asks for rows of three numbers.</summary>
/// <param name="axes">The length of each axis, at least 1, or <see cref="Any"/>.</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ShapeAttribute(params int[] axes) : Attribute
{
    /// <summary>Leaves the length of an axis free.</summary>
    public const int Any = -1;

    /// <summary>The length of each axis.</summary>
    public IReadOnlyList<int> Axes { get; } = axes;
}
