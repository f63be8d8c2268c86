using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Reads the rules of one value.</summary>
internal static class ConstraintReader
{
    /// <summary>Refuses rules where none can be kept: only fields have rules.</summary>
    internal static void RefuseAll(JsonElement schema, FieldType type, string pointer, List<ValidationError> errors)
    {
        if (Read(schema, type, pointer, errors) is [var first, ..])
        {
            errors.Add(new ValidationError(pointer, ValidationRules.Type, $"A rule (\"{ConstraintText.Describe(first)}\") is supported for a property only, not for items, values of maps and shared definitions.", null, "Put the value into an object, or remove the rule."));
        }
    }

    internal static ValueList<Constraint> Read(JsonElement schema, FieldType type, string pointer, List<ValidationError> errors)
    {
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return [];
        }

        var keywords = new SchemaKeywords(schema, pointer, errors);
        var constraints = (type is FieldType.Optional optional ? optional.Inner : type) switch
        {
            FieldType.Number number => OfNumber(keywords, number.Kind),
            FieldType.Text => OfText(keywords),
            FieldType.List => OfList(keywords),
            FieldType.Ml ml => MlRuleReader.Read(keywords, ml),
            FieldType.Map => [Items(keywords, "minProperties", "maxProperties")],
            _ => [],
        };
        return [.. constraints.OfType<Constraint>()];
    }

    private static IEnumerable<Constraint?> OfNumber(SchemaKeywords keywords, NumberKind kind)
    {
        var (low, high) = (Limit(keywords, kind, "minimum"), Limit(keywords, kind, "maximum"));
        var (above, below) = (keywords.Number("exclusiveMinimum"), keywords.Number("exclusiveMaximum"));
        if ((low ?? high ?? above ?? below) is not null)
        {
            var (isAbove, isBelow) = (above is not null && !(low > above), below is not null && !(high < below));
            yield return new Constraint.Range(isAbove ? above : low, isBelow ? below : high, isAbove, isBelow);
        }

        if (keywords.Number("multipleOf") is { } factor)
        {
            yield return new Constraint.MultipleOf(factor);
        }

        yield return Values(keywords, "enum") is { } allowed ? new Constraint.Allowed(allowed) : null;
        yield return Denied(keywords);
    }

    private static IEnumerable<Constraint?> OfText(SchemaKeywords keywords)
    {
        if ((keywords.Count("minLength") ?? keywords.Count("maxLength")) is not null)
        {
            yield return new Constraint.Length(keywords.Count("minLength") ?? 0, keywords.Count("maxLength"));
        }

        yield return keywords.Text("pattern") is { } pattern ? Pattern(keywords, pattern) : null;
        yield return keywords.Text("format") is { } format ? new Constraint.Format(format) : null;
        yield return Denied(keywords);
    }

    private static IEnumerable<Constraint?> OfList(SchemaKeywords keywords)
    {
        yield return Items(keywords, "minItems", "maxItems");
        yield return keywords.Get("uniqueItems") is { ValueKind: JsonValueKind.True } ? new Constraint.UniqueItems() : null;
    }

    internal static Constraint.Items? Items(SchemaKeywords keywords, string minimum, string maximum) =>
        (keywords.Count(minimum) ?? keywords.Count(maximum)) is null ? null : new Constraint.Items(keywords.Count(minimum) ?? 0, keywords.Count(maximum));

    private static double? Limit(SchemaKeywords keywords, NumberKind kind, string keyword) =>
        keywords.Get(keyword) is { ValueKind: JsonValueKind.Number } limit && NumberKinds.IsOwnLimit(kind, limit, keyword) ? null : keywords.Number(keyword);

    // A pattern of JSON Schema matches anywhere in the text, ours matches the whole of it.
    private static Constraint.Pattern? Pattern(SchemaKeywords keywords, string pattern)
    {
        if (!IsExpression(pattern))
        {
            keywords.Refuse("pattern", "The pattern is no regular expression.", "Correct it.");
            return null;
        }

        var isWhole = pattern.StartsWith("^(?:", StringComparison.Ordinal) && pattern.EndsWith(")$", StringComparison.Ordinal) && IsExpression(pattern[4..^2]);
        return new Constraint.Pattern(isWhole ? pattern[4..^2] : $"[\\s\\S]*(?:{pattern})[\\s\\S]*");
    }

    private static bool IsExpression(string pattern)
    {
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return true;
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private static Constraint.Denied? Denied(SchemaKeywords keywords)
    {
        if (keywords.Get("not") is not { } not)
        {
            return null;
        }

        var isList = not.ValueKind == JsonValueKind.Object && not.EnumerateObject().Count() == 1 && not.TryGetProperty("enum", out var values) && values.ValueKind == JsonValueKind.Array;
        if (!isList)
        {
            keywords.Refuse("not", "'not' is supported for a list of values only.", "Write {\"enum\": [...]} under it.");
            return null;
        }

        return new Constraint.Denied([.. not.GetProperty("enum").EnumerateArray().Select(static value => value.GetRawText())]);
    }

    private static ValueList<string>? Values(SchemaKeywords keywords, string keyword) =>
        keywords.Items(keyword) is { } values ? [.. values.Select(static value => value.GetRawText())] : null;
}
