using System.Globalization;
using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Says in words what values a field takes: the one place where prompts speak of types and constraints.</summary>
/// <remarks>Invariant culture, plain English, no line breaks. Thread-safe.</remarks>
public static class FieldHints
{
    /// <summary>Type and constraints as they stand after the name of a field, for example <c>number, at least 0, at most 1</c>.</summary>
    /// <param name="field">Any field.</param>
    public static string Describe(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return field.Type is FieldType.Optional { Inner: var inner }
            ? $"{Join(TypeName(inner), Constraints(field))}, or null"
            : Join(TypeName(field.Type), Constraints(field));
    }

    /// <summary>What to write in place of the value, for example <c>a number, at least 0, at most 1</c>.</summary>
    /// <param name="field">Any field.</param>
    /// <returns>Empty for a text without constraints.</returns>
    public static string DescribeValue(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        var constraints = Constraints(field);
        return field.Type switch
        {
            FieldType.Text or FieldType.Ml { Name: "reasoning" } when constraints.Length == 0 => "",
            FieldType.Optional optional => $"{Join(WithArticle(optional.Inner), constraints)}, or null",
            _ => Join(WithArticle(field.Type), constraints),
        };
    }

    /// <summary>The constraints alone, for example <c>at least 0, at most 1</c>.</summary>
    /// <param name="field">Any field.</param>
    /// <returns>Empty when there are none.</returns>
    public static string Constraints(Field field)
    {
        ArgumentNullException.ThrowIfNull(field);
        return string.Join(", ", field.Constraints.Select(Words).Where(static words => words.Length > 0));
    }

    /// <summary>The name of a type in a sentence, for example <c>whole number</c>.</summary>
    internal static string TypeName(FieldType type) => type switch
    {
        FieldType.Text => "text",
        FieldType.Boolean => "true or false",
        FieldType.Number number => number.IsInteger ? "whole number" : "number",
        FieldType.Enumeration enumeration => $"one of: {Names(enumeration)}",
        FieldType.Formatted formatted => FormName(formatted.Format),
        FieldType.Ml ml => MlHints.Describe(ml),
        FieldType.Optional optional => $"{TypeName(optional.Inner)}, or null",
        FieldType.Any => "any JSON value",
        FieldType.List => "JSON list",
        _ => "JSON object",
    };

    /// <summary>The form of a text in words.</summary>
    internal static string FormName(TextFormat format) => format switch
    {
        TextFormat.DateTime => "date and time as yyyy-MM-ddTHH:mm:ssZ",
        TextFormat.Date => "date as yyyy-MM-dd",
        TextFormat.Time => "time as HH:mm:ss",
        TextFormat.Duration => "duration as d.hh:mm:ss",
        TextFormat.Uuid => "UUID",
        TextFormat.Uri => "URI",
        TextFormat.Character => "single character",
        TextFormat.Base64 => "base 64 text",
        _ => throw new ArgumentOutOfRangeException(nameof(format), format, "Unknown form of text."),
    };

    private static string WithArticle(FieldType type) => type switch
    {
        FieldType.Boolean or FieldType.Any => TypeName(type),
        FieldType.Text => "text",
        FieldType.Formatted { Format: TextFormat.Base64 } => "base 64 text",
        FieldType.Enumeration enumeration => $"exactly one of: {Names(enumeration)}",
        FieldType.Ml { Name: "reasoning" or "code" or "image" or "audio" or "document" or "tools" or "tool_calls" or "citations" } => TypeName(type),
        FieldType.List or FieldType.Map or FieldType.Object or FieldType.Union => $"JSON: {TypeText.Write(type)}",
        _ => $"{(TypeName(type)[0] is 'a' or 'e' ? "an" : "a")} {TypeName(type)}",
    };

    private static string Names(FieldType.Enumeration enumeration) =>
        string.Join(", ", enumeration.Values.Select(static value => value.JsonName));

    private static string Words(Constraint constraint) => constraint switch
    {
        Constraint.Range range => Words(range),
        Constraint.MultipleOf multiple => $"a multiple of {Number(multiple.Factor)}",
        Constraint.Length length => Limits(length.Minimum, length.Maximum, "character"),
        Constraint.Items items => Limits(items.Minimum, items.Maximum, "item"),
        Constraint.UniqueItems => "no two items equal",
        Constraint.Pattern pattern => $"matching the regular expression `{pattern.Expression}`",
        Constraint.Format format => $"in the form of: {format.Name}",
        Constraint.Allowed allowed => $"one of: {Values(allowed.Values)}",
        Constraint.Denied denied => $"none of: {Values(denied.Values)}",
        Constraint.UnitNorm or Constraint.Shape or Constraint.Tokens or Constraint.Calibrated or Constraint.Language or Constraint.Normalized => ConstraintText.Describe(constraint),
        _ => throw new ArgumentOutOfRangeException(nameof(constraint), constraint, "Unknown constraint."),
    };

    private static string Words(Constraint.Range range)
    {
        var minimum = range.Minimum is { } low ? $"{(range.MinimumIsExclusive ? "greater than" : "at least")} {Number(low)}" : "";
        var maximum = range.Maximum is { } high ? $"{(range.MaximumIsExclusive ? "less than" : "at most")} {Number(high)}" : "";
        return Join(minimum, maximum);
    }

    private static string Limits(int minimum, int? maximum, string unit)
    {
        if (minimum == maximum)
        {
            return $"exactly {Count(minimum, unit)}";
        }

        return Join(
            minimum > 0 ? $"at least {Count(minimum, unit)}" : "",
            maximum is { } limit ? $"at most {Count(limit, unit)}" : "");
    }

    private static string Count(int count, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{count} {unit}{(count == 1 ? "" : "s")}");

    private static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    private static string Values(ValueList<string> values) =>
        string.Join(", ", values.Select(static json => FieldFormat.FromJson(TextType, json)));

    private static readonly FieldType TextType = new FieldType.Text();

    private static string Join(string left, string right) =>
        left.Length == 0 ? right : right.Length == 0 ? left : $"{left}, {right}";
}
