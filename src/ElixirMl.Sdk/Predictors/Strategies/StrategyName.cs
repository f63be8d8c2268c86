using System.Globalization;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Names of strategies with their parameters, for example <c>SelfConsistency(5, Predict)</c>.</summary>
internal static class StrategyName
{
    /// <summary>A name without parentheses where there are no parameters.</summary>
    public static string OfAny(string name, params IEnumerable<string?> parameters) => parameters.Any(static parameter => parameter is not null) ? Of(name, parameters) : name;

    /// <summary>A parameter that is no default.</summary>
    public static string? Count(int value, int usual, string unit) => value == usual ? null : string.Create(CultureInfo.InvariantCulture, $"{value} {unit}");

    public static string Of(string name, params IEnumerable<string?> parameters) =>
        $"{name}({string.Join(", ", parameters.Where(static parameter => parameter is not null))})";
}
