namespace ElixirMl.Predictors.Strategies;

/// <summary>Names of strategies with their parameters, for example <c>SelfConsistency(5, Predict)</c>.</summary>
internal static class StrategyName
{
    public static string Of(string name, params IEnumerable<string?> parameters) =>
        $"{name}({string.Join(", ", parameters.Where(static parameter => parameter is not null))})";
}
