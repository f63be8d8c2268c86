using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas;

/// <summary>Constraints in words, the same in prompts and in error messages.</summary>
public static class ConstraintText
{
    /// <summary>What the constraint asks, to be read after "must be".</summary>
    /// <param name="constraint">Any constraint.</param>
    public static string Describe(Constraint constraint) => constraint switch
    {
        Constraint.Range range => DescribeRange(range),
        Constraint.MultipleOf multiple => $"a multiple of {Number(multiple.Factor)}",
        Constraint.Length length => DescribeCount(length.Minimum, length.Maximum, "character"),
        Constraint.Items items => DescribeCount(items.Minimum, items.Maximum, "item"),
        Constraint.UniqueItems => "without equal items",
        Constraint.Pattern pattern => $"a text that matches {pattern.Expression}",
        Constraint.Format format => $"of the form {format.Name}",
        Constraint.Allowed allowed => $"one of {allowed.Values}",
        Constraint.Denied denied => $"none of {denied.Values}",
        Constraint.UnitNorm => "of the Euclidean norm 1",
        Constraint.Shape shape => $"of the shape {DescribeShape(shape.Axes)}",
        Constraint.Tokens tokens => tokens.Kind == TokenKind.Id ? "made of token ids" : "made of token texts",
        Constraint.Calibrated => "calibrated, with the calibration named",
        Constraint.Language language => $"in the language {language.Name}",
        Constraint.Normalized => "normalized, so that each row sums to 1",
        _ => throw new ArgumentOutOfRangeException(nameof(constraint)),
    };

    private static string DescribeRange(Constraint.Range range)
    {
        var parts = new List<string>(2);
        if (range.Minimum is { } minimum)
        {
            parts.Add((range.MinimumIsExclusive ? "above " : "at least ") + Number(minimum));
        }

        if (range.Maximum is { } maximum)
        {
            parts.Add((range.MaximumIsExclusive ? "below " : "at most ") + Number(maximum));
        }

        return string.Join(", ", parts);
    }

    private static string DescribeCount(int minimum, int? maximum, string unit)
    {
        if (maximum is null)
        {
            return $"at least {Count(minimum, unit)} long";
        }

        if (minimum == maximum)
        {
            return $"exactly {Count(minimum, unit)} long";
        }

        return minimum == 0 ? $"at most {Count(maximum.Value, unit)} long" : $"{minimum.ToString(CultureInfo.InvariantCulture)} to {Count(maximum.Value, unit)} long";
    }

    private static string DescribeShape(ValueList<int?> axes) =>
        string.Join("×", axes.Select(static length => length?.ToString(CultureInfo.InvariantCulture) ?? "?"));

    private static string Count(int count, string unit) => count.ToString(CultureInfo.InvariantCulture) + " " + unit + (count == 1 ? "" : "s");

    private static string Number(double value) => value.ToString("R", CultureInfo.InvariantCulture);
}
