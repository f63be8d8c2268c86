using System.Globalization;
using System.Text;
using ElixirMl.Schemas;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>Checks and prints the shapes of tensors.</summary>
internal static class TensorShape
{
    internal static string? ErrorOf(ReadOnlySpan<int> shape, int length)
    {
        if (shape.Length is 0 or > MlLimits.MaxDepth)
            return Invariant($"the shape has {shape.Length} axes; a tensor has 1 to {MlLimits.MaxDepth}");

        long product = 1;
        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (shape[axis] < 1)
                return Invariant($"axis {axis} has length {shape[axis]}; every axis of a tensor has length 1 or more");

            // Beyond the number of values the product only grows, so that it cannot overflow before it is refused.
            product = product > length ? product : product * shape[axis];
        }

        return product == length ? null : Invariant($"the shape {Format(shape)} does not hold {length} values");
    }

    internal static string? Misfit(ReadOnlySpan<int> shape, ValueList<int?> pattern)
    {
        if (shape.Length != pattern.Count)
            return Invariant($"the shape is {Format(shape)}; {Format(pattern)} is required, which has another number of axes");

        for (var axis = 0; axis < shape.Length; axis++)
        {
            if (pattern[axis] is { } required && required != shape[axis])
                return Invariant($"the shape is {Format(shape)}; {Format(pattern)} is required, and axis {axis} has length {shape[axis]}");
        }

        return null;
    }

    /// <summary>The place of a number as indices, for example <c>[1][0]</c>.</summary>
    internal static string PathOf(int offset, ReadOnlySpan<int> shape)
    {
        Span<int> indices = stackalloc int[shape.Length];
        for (int axis = shape.Length - 1; axis >= 0; axis--)
            (offset, indices[axis]) = int.DivRem(offset, shape[axis]);

        return Path(indices);
    }

    internal static string Path(ReadOnlySpan<int> indices)
    {
        var path = new StringBuilder();
        foreach (int index in indices)
            path.Append(CultureInfo.InvariantCulture, $"[{index}]");

        return path.ToString();
    }

    internal static string Format(ReadOnlySpan<int> shape) => string.Join('×', shape.ToArray());

    // A free axis prints as a question mark.
    private static string Format(ValueList<int?> pattern) =>
        string.Join('×', pattern.Select(length => length?.ToString(CultureInfo.InvariantCulture) ?? "?"));
}
