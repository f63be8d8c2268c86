namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Tells the shape of an ML type by its name or its JSON Schema.</summary>
internal static class MlShapes
{
    public static MlShape Of(FieldType.Ml type) => type.Name switch
    {
        "probability" => MlShape.Probability,
        "confidence_score" or "quality_score" => MlShape.Number,
        _ when HasType(type.JsonSchema, "number") => MlShape.Number,
        _ when HasType(type.JsonSchema, "integer") => MlShape.Whole,
        _ when HasType(type.JsonSchema, "string") => MlShape.Text,
        _ => MlShape.Structure,
    };

    // Schemas of ML types are written by this library with "type" first.
    private static bool HasType(ReadOnlySpan<char> schema, ReadOnlySpan<char> type)
    {
        var rest = schema.TrimStart("{ \r\n\t");
        if (!rest.StartsWith("\"type\""))
        {
            return false;
        }

        rest = rest["\"type\"".Length..].TrimStart(": ");
        return rest.Length > type.Length + 1 && rest[0] == '"' && rest[1..].StartsWith(type) && rest[type.Length + 1] == '"';
    }
}
