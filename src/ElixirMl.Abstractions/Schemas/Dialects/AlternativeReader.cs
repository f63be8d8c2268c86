using System.Text.Json;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Reads <c>anyOf</c> and <c>oneOf</c>: a value or null, or objects told apart by a constant property.</summary>
internal sealed class AlternativeReader(JsonSchemaReader reader)
{
    internal static bool IsNull(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.ValueEquals("null");

    /// <summary>The schema that has the rules of a value: of a value or null that of the value.</summary>
    internal static JsonElement Bare(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && (schema.TryGetProperty("anyOf", out var choice) || schema.TryGetProperty("oneOf", out choice)) && choice.ValueKind == JsonValueKind.Array
            ? choice.EnumerateArray().FirstOrDefault(static one => !IsNull(one))
            : schema;

    internal FieldType Read(JsonElement choice, string pointer, string name)
    {
        var all = choice.ValueKind == JsonValueKind.Array ? choice.EnumerateArray().ToArray() : [];
        var values = all.Where(static one => !IsNull(one)).ToArray();
        if (values.Length == 0)
        {
            return reader.Refuse(pointer, "A list of at least one schema that is not null is needed.", "Name the alternatives.");
        }

        var isOptional = values.Length < all.Length;
        var type = values.Length == 1 ? ReadOnly(all, values[0], pointer, name) : ReadUnion(values, pointer, name);
        return isOptional && type is not FieldType.Optional ? new FieldType.Optional(type) : type;
    }

    private FieldType ReadOnly(JsonElement[] all, JsonElement value, string pointer, string name) =>
        reader.ReadType(value, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{pointer}/{Array.IndexOf(all, value)}"), name);

    private FieldType ReadUnion(JsonElement[] cases, string pointer, string name)
    {
        var references = cases.Select(static one => one.ValueKind == JsonValueKind.Object && one.TryGetProperty("$ref", out var reference) && ReadableText.TryRead(reference, out var text) ? text : null).ToArray();
        var tags = references.Select(ConstantOf).ToArray();
        if (Array.Exists(tags, tag => tag is null || tag.Value.Key != tags[0]?.Key) || tags.Distinct().Count() != tags.Length)
        {
            return reader.Refuse(pointer, "Alternatives are supported for null, and for objects under $defs that one required constant property tells apart.", "Give each object such a property.");
        }

        var union = references.Select((reference, index) => new UnionCase(tags[index]!.Value.Value, reader.ReadCase(reference!, tags[index]!.Value.Key)));
        return new FieldType.Union(name, tags[0]!.Value.Key, [.. union]);
    }

    private (string Key, string Value)? ConstantOf(string? reference)
    {
        if (reference is null || reader.Resolve(reference, out var schema).Length == 0 || schema.ValueKind != JsonValueKind.Object
            || !schema.TryGetProperty("properties", out var properties) || properties.ValueKind != JsonValueKind.Object)
        {
            return null;
        }

        foreach (var property in properties.EnumerateObject())
        {
            if (property.Value.ValueKind == JsonValueKind.Object && property.Value.TryGetProperty("const", out var constant) && ReadableText.TryRead(constant, out var value))
            {
                return (property.Name, value);
            }
        }

        return null;
    }
}
