using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ElixirMl.Predictors.Tools;

/// <summary>The bounds a part of a JSON Schema sets: sizes of numbers, lengths of texts and lists, patterns.</summary>
internal static class ToolBounds
{
    // Patterns come with tools and texts from models; together they must not stop a program.
    private static readonly TimeSpan Longest = TimeSpan.FromMilliseconds(250);

    /// <returns>What a value must be and is not, without its subject.</returns>
    public static IEnumerable<string> Errors(JsonElement part, JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => OfNumber(part, value),
        JsonValueKind.String => OfText(part, value.GetString()!),
        JsonValueKind.Array => OfCount(part, "Items", value.GetArrayLength(), "items").Concat(OfDuplicates(part, value)),
        JsonValueKind.Object => OfCount(part, "Properties", value.EnumerateObject().Count(), "members"),
        _ => [],
    };

    private static IEnumerable<string> OfNumber(JsonElement part, JsonElement value)
    {
        var number = value.GetDouble();
        (string Keyword, string Says, Func<double, bool> Holds)[] bounds =
        [
            ("minimum", "at least", bound => number >= bound),
            ("maximum", "at most", bound => number <= bound),
            ("exclusiveMinimum", "more than", bound => number > bound),
            ("exclusiveMaximum", "less than", bound => number < bound),
            ("multipleOf", "a multiple of", bound => IsMultiple(number, bound)),
        ];
        return bounds.Where(bound => ToolSchema.Find(part, bound.Keyword, JsonValueKind.Number) is { } limit && !bound.Holds(limit.GetDouble()))
            .Select(bound => $"must be {bound.Says} {part.GetProperty(bound.Keyword).GetRawText()}, but is {value.GetRawText()}");
    }

    private static bool IsMultiple(double number, double factor)
    {
        var times = number / factor;
        return factor == 0 || Math.Abs(times - Math.Round(times)) <= 1e-9 * Math.Max(1, Math.Abs(times));
    }

    private static IEnumerable<string> OfText(JsonElement part, string text)
    {
        var length = text.EnumerateRunes().Count();
        var isMatch = ToolSchema.Find(part, "pattern", JsonValueKind.String) is not { } pattern || Matches(text, pattern.GetString()!);
        return isMatch ? OfCount(part, "Length", length, "characters") : [.. OfCount(part, "Length", length, "characters"), $"must match {part.GetProperty("pattern").GetRawText()}, but is {Quoted(text)}"];
    }

    private static string Quoted(string text) => $"\"{JsonEncodedText.Encode(text, System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    // A pattern that is none is a fault of the tool; the model could do nothing about it.
    private static bool Matches(string text, string pattern)
    {
        try
        {
            return Regex.IsMatch(text, pattern, RegexOptions.CultureInvariant, Longest);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
        catch (ArgumentException)
        {
            return true;
        }
    }

    private static IEnumerable<string> OfCount(JsonElement part, string what, int count, string unit)
    {
        if (ToolSchema.Find(part, $"min{what}", JsonValueKind.Number) is { } least && count < least.GetDouble())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"must have at least {least.GetRawText()} {unit}, but has {count}");
        }

        if (ToolSchema.Find(part, $"max{what}", JsonValueKind.Number) is { } most && count > most.GetDouble())
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"must have at most {most.GetRawText()} {unit}, but has {count}");
        }
    }

    private static IEnumerable<string> OfDuplicates(JsonElement part, JsonElement list)
    {
        if (ToolSchema.Find(part, "uniqueItems", JsonValueKind.True) is null)
        {
            return [];
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        return list.EnumerateArray().Select(static item => item.GetRawText()).Where(item => !seen.Add(item)).Take(1).Select(static item => $"must hold nothing twice, but holds {item} again");
    }
}
