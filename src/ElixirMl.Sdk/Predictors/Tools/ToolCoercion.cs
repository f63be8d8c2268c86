using System.Text.Json;

namespace ElixirMl.Predictors.Tools;

/// <summary>Writes values as the JSON Schema of a tool wants them, where only the form is wrong: numbers and truth values as text, one value for a list of one, names in another case, JSON in a text, null for what may be left out.</summary>
/// <remarks>What fits already stays as it is, and so does what could be read in more ways than one.</remarks>
internal sealed class ToolCoercion(ToolSchema schema)
{
    private const int MaxDepth = 32;

    public static JsonElement Fit(JsonElement schema, JsonElement value) => new ToolCoercion(new(schema)).Fit(schema, value, 0);

    private JsonElement Fit(JsonElement part, JsonElement value, int depth)
    {
        var own = schema.Resolve(part);
        if (own.ValueKind != JsonValueKind.Object || depth > MaxDepth || !schema.TrySpend() || ToolArguments.Fits(schema, own, value))
        {
            return value;
        }

        JsonElement[] alternatives = [.. ToolSchema.Alternatives(own)];
        return alternatives.Length == 0
            ? FitTo(own, ToolSchema.Types(own).FirstOrDefault(static type => type != "null"), value, depth + 1)
            : alternatives.Select(alternative => Fit(alternative, value, depth + 1)).FirstOrDefault(fitted => ToolArguments.Fits(schema, own, fitted), value);
    }

    private JsonElement FitTo(JsonElement own, string? type, JsonElement value, int depth) => (type, value.ValueKind) switch
    {
        ("object" or null, JsonValueKind.Object) => FitMembers(own, value, depth),
        ("array", JsonValueKind.Array) => FitItems(own, value.EnumerateArray(), depth),
        ("object" or "array", JsonValueKind.String) when ToolJson.TryParse(value.GetString()!.Trim(), out var inner) && inner.ValueKind is JsonValueKind.Object or JsonValueKind.Array => Fit(own, inner, depth),
        ("array", not JsonValueKind.Null) => FitItems(own, [value], depth),
        ("integer" or "number", JsonValueKind.String) when ToolJson.TryParse(value.GetString()!.Trim(), out var number) && number.ValueKind == JsonValueKind.Number => number,
        ("boolean", JsonValueKind.String) when bool.TryParse(value.GetString(), out var flag) => JsonElement.Parse(flag ? "true" : "false"),
        ("string" or null, JsonValueKind.String) => FitChoice(own, value),
        _ => value,
    };

    private JsonElement FitMembers(JsonElement own, JsonElement value, int depth)
    {
        var required = ToolSchema.Items(own, "required").Select(static name => name.GetString()).ToHashSet();
        return ToolJson.Write(writer =>
        {
            writer.WriteStartObject();
            foreach (var member in value.EnumerateObject())
            {
                var declared = ToolSchema.Property(own, member.Name);
                var fitted = declared is { } part ? Fit(part, member.Value, depth) : member.Value;
                var isLeftOut = fitted.ValueKind == JsonValueKind.Null && declared is { } type && !required.Contains(member.Name) && !ToolArguments.Fits(schema, type, fitted);
                if (!isLeftOut)
                {
                    writer.WritePropertyName(member.Name);
                    fitted.WriteTo(writer);
                }
            }

            writer.WriteEndObject();
        });
    }

    private JsonElement FitItems(JsonElement own, IEnumerable<JsonElement> values, int depth)
    {
        var items = own.TryGetProperty("items", out var part) ? part : default;
        return ToolJson.Write(writer =>
        {
            writer.WriteStartArray();
            foreach (var value in values)
            {
                Fit(items, value, depth).WriteTo(writer);
            }

            writer.WriteEndArray();
        });
    }

    private static JsonElement FitChoice(JsonElement own, JsonElement value)
    {
        var text = value.GetString()!.Trim();
        var meant = ToolSchema.Items(own, "enum").Where(choice => choice.ValueKind == JsonValueKind.String && string.Equals(choice.GetString(), text, StringComparison.OrdinalIgnoreCase)).Take(2).ToArray();
        return meant is [var only] ? only : value;
    }
}
