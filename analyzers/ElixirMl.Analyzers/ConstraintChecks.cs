using System.Globalization;
using System.Text.RegularExpressions;
using ElixirMl.Schemas;
using Microsoft.CodeAnalysis;

namespace ElixirMl.Analyzers;

/// <summary>Checks constants against constraints, as the run time checks values.</summary>
internal static class ConstraintChecks
{
    private static readonly TimeSpan PatternTimeout = TimeSpan.FromMilliseconds(250);

    /// <summary>The attribute as it is written, without brackets.</summary>
    internal static string NameOf(AttributeData attribute)
    {
        var name = attribute.AttributeClass?.Name ?? "";
        return name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;
    }

    /// <summary>What a constraint demands, in words.</summary>
    internal static string Describe(Constraint constraint) => constraint switch
    {
        Constraint.Range range => $"the range {(range.MinimumIsExclusive ? "(" : "[")}{Text(range.Minimum) ?? "-∞"}, {Text(range.Maximum) ?? "∞"}{(range.MaximumIsExclusive ? ")" : "]")}",
        Constraint.MultipleOf multiple => $"the step {Text(multiple.Factor)}",
        Constraint.Length length => $"the length {Between(length.Minimum, length.Maximum)}",
        Constraint.Items items => $"the number of items {Between(items.Minimum, items.Maximum)}",
        Constraint.Pattern pattern => $"the pattern '{pattern.Expression}'",
        Constraint.Allowed => "the allowed values",
        Constraint.Denied => "the denied values",
        _ => "a constraint",
    };

    /// <summary>Whether a constant breaks a constraint.</summary>
    /// <param name="constraint">One that fits the type of the constant.</param>
    /// <param name="json">The constant as JSON.</param>
    /// <param name="text">The constant itself if it is a text.</param>
    internal static bool Breaks(Constraint constraint, string json, string? text) => constraint switch
    {
        Constraint.Range range => Number(json) is { } number && IsOutside(range, number),
        Constraint.MultipleOf multiple => Decimal(json) is { } number && Decimal(Text(multiple.Factor)) is { } factor and > 0 && number % factor != 0,
        Constraint.Length length => text is not null && (text.Length < length.Minimum || text.Length > length.Maximum),
        Constraint.Items items => json is "[]" or "{}" && items.Minimum > 0,
        Constraint.Pattern pattern => text is not null && !Matches(pattern.Expression, text),
        Constraint.Allowed allowed => json != "null" && !allowed.Values.Contains(json),
        Constraint.Denied denied => denied.Values.Contains(json),
        _ => false,
    };

    /// <summary>Why no value can keep all constraints; null when one can.</summary>
    /// <param name="merged">The constraints as they are checked.</param>
    /// <param name="single">The constraints one by one; what is wrong with one alone is no contradiction.</param>
    internal static string? Contradiction(IReadOnlyCollection<Constraint> merged, IEnumerable<Constraint?> single)
    {
        var limits = merged.Select(Limits).FirstOrDefault(static limits => limits.Minimum > limits.Maximum);
        if (limits.Minimum > limits.Maximum && !single.OfType<Constraint>().Select(Limits).Any(static own => own.Minimum > own.Maximum))
        {
            return $"a length of at least {Text(limits.Minimum)} is more than one of at most {Text(limits.Maximum)}";
        }

        if (merged.OfType<Constraint.Allowed>().FirstOrDefault() is { } allowed && allowed.Values.All(value => IsRefused(value, merged)))
        {
            return "each allowed value breaks another constraint";
        }

        return merged.OfType<Constraint.Range>().FirstOrDefault() is { Minimum: { } minimum, Maximum: { } maximum }
            && merged.OfType<Constraint.MultipleOf>().FirstOrDefault() is { Factor: var factor }
            && minimum <= maximum && Math.Floor(maximum / factor) < Math.Ceiling(minimum / factor)
                ? $"no multiple of {Text(factor)} lies in the range"
                : null;
    }

    private static bool IsRefused(string value, IEnumerable<Constraint> constraints)
    {
        var text = value.StartsWith("\"", StringComparison.Ordinal) && value.IndexOf('\\') < 0 ? value.Substring(1, value.Length - 2) : null;
        return constraints.Any(constraint => constraint is not Constraint.Allowed && Breaks(constraint, value, text));
    }

    private static (double Minimum, double Maximum) Limits(Constraint constraint) => constraint switch
    {
        Constraint.Length { Maximum: { } most } length => (length.Minimum, most),
        Constraint.Items { Maximum: { } most } items => (items.Minimum, most),
        _ => (0, 0),
    };

    private static bool IsOutside(Constraint.Range range, double number) =>
        number < range.Minimum || number > range.Maximum
        || (range.MinimumIsExclusive && number == range.Minimum)
        || (range.MaximumIsExclusive && number == range.Maximum);

    private static double? Number(string json) =>
        double.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static decimal? Decimal(string? json) =>
        decimal.TryParse(json, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool Matches(string pattern, string text)
    {
        try
        {
            return Regex.IsMatch(text, $@"\A(?:{pattern})\z", RegexOptions.CultureInvariant, PatternTimeout);
        }
        catch (RegexMatchTimeoutException)
        {
            // Another rule speaks of patterns that take too long.
            return true;
        }
    }

    private static string Between(int minimum, int? maximum) =>
        maximum is { } most ? $"{Text(minimum)} to {Text(most)}" : $"of at least {Text(minimum)}";

    private static string? Text(double? number) => number?.ToString(CultureInfo.InvariantCulture);
}
