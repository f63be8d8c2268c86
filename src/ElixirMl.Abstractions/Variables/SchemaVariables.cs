using ElixirMl.Schemas;

namespace ElixirMl.Variables;

/// <summary>The variables that the fields of a schema offer.</summary>
internal static class SchemaVariables
{
    private const long DefaultDimensions = 1024;

    public static IEnumerable<Variable> Of(Field field)
    {
        var type = field.Type is FieldType.Optional optional ? optional.Inner : field.Type;
        Variable? offered = type switch
        {
            FieldType.Ml { Name: "probability" } => Share($"{field.Name}Threshold", 0.5, "counts as true"),
            FieldType.Ml { Name: "confidence_score" } => Share($"{field.Name}MinConfidence", 0.8, "is trusted"),
            FieldType.Ml { Name: "embedding" } => Dimensions(field.Name),
            FieldType.Text => field.Constraints.OfType<Constraint.Length>().FirstOrDefault() is { Maximum: > 0 and var maximum } ? MaxLength(field.Name, maximum) : null,
            _ => null,
        };
        return offered is null ? [] : [offered];
    }

    private static FloatVariable Share(string name, double standard, string effect) => new(name, 0, 1)
    {
        Default = standard,
        Description = $"From this value on the answer {effect}.",
        Hints = VariableHints.Continuous | VariableHints.Smooth,
    };

    private static IntegerVariable Dimensions(string field) => new($"{field}Dimensions", 128, 4096)
    {
        Default = DefaultDimensions,
        PowerOfTwo = true,
        Description = "Length of the embedding.",
        Hints = VariableHints.CostImpact | VariableHints.LatencyImpact,
    };

    private static IntegerVariable MaxLength(string field, long maximum) => new($"{field}MaxLength", Math.Max(1, maximum / 2), 2 * maximum)
    {
        Default = maximum,
        Description = "Most characters of the answer.",
        Hints = VariableHints.CostImpact,
    };
}
