using System.Text.Json;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Reads the rules by which the schema of an ML type was narrowed.</summary>
internal static class MlRuleReader
{
    internal static ValueList<Constraint> Read(SchemaKeywords keywords, FieldType.Ml type)
    {
        if (!keywords.Has("x-ml-type"))
        {
            return [];
        }

        var constraints = type.Name switch
        {
            "embedding" => [Items(keywords, 1), keywords.Has(MlJsonSchema.UnitNorm) ? new Constraint.UnitNorm() : null],
            "token_list" => [Items(keywords, 0), Tokens(keywords)],
            "reasoning_chain" => [Items(keywords, 0)],
            "tensor" => [Shape(keywords.Schema)],
            "confidence_score" => [keywords.Has("anyOf") ? null : new Constraint.Calibrated()],
            "attention_weights" => [keywords.Has(MlJsonSchema.Normalized) ? new Constraint.Normalized() : null],
            "code" => [keywords.Get(MlJsonSchema.Language) is { ValueKind: JsonValueKind.String } language ? new Constraint.Language(language.GetString()!) : null],
            _ => (Constraint?[])[],
        };
        return [.. constraints.OfType<Constraint>()];
    }

    private static Constraint.Items? Items(SchemaKeywords keywords, int least)
    {
        var (minimum, maximum) = (keywords.Count("minItems") ?? 0, keywords.Count("maxItems"));
        var most = maximum == MlLimits.MaxElements ? null : maximum;
        return minimum <= least && most is null ? null : new Constraint.Items(minimum, most);
    }

    private static Constraint.Tokens? Tokens(SchemaKeywords keywords) => keywords.Get("items") switch
    {
        { ValueKind: JsonValueKind.Object } items when items.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String =>
            new Constraint.Tokens(type.ValueEquals("integer") ? TokenKind.Id : TokenKind.Text),
        _ => null,
    };

    private static Constraint.Shape? Shape(JsonElement schema)
    {
        var axes = new List<int?>();
        for (; schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("items", out var items); schema = items)
        {
            axes.Add(schema.TryGetProperty("maxItems", out var most) && most.ValueKind == JsonValueKind.Number && most.TryGetInt32(out var length) ? length : null);
        }

        return axes.Count == 0 ? null : new Constraint.Shape([.. axes]);
    }
}
