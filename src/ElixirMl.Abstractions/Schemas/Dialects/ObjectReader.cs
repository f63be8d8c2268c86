using System.Text.Json;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Reads an object with properties.</summary>
internal sealed class ObjectReader(JsonSchemaReader reader, SchemaKeywords keywords, string name, List<ValidationError> errors)
{
    private static readonly string[] Own = ["type", "description", "properties", "required", "additionalProperties", "$defs"];

    /// <param name="tag">A property that only tells cases of a union apart and is left out; empty when there is none.</param>
    internal Schema Read(string tag)
    {
        var required = keywords.Texts("required");
        var fields = ReadFields(required, tag);
        RefuseOthers(required, fields, tag);
        try
        {
            return Schema.Create(name, fields.AsSpan()) with
            {
                Description = keywords.Text("description") ?? "",
                UnknownKeys = ReadPolicy(),
                Metadata = ReadMetadata(),
            };
        }
        catch (ArgumentException exception)
        {
            errors.Add(new ValidationError(keywords.Pointer, ValidationRules.Type, exception.Message.Split(" (Parameter", 2)[0]));
            return new Schema(name, []);
        }
    }

    private ValueList<Field> ReadFields(IReadOnlyList<string> required, string tag)
    {
        var fields = new List<Field>();
        if (keywords.Get("properties") is not { ValueKind: JsonValueKind.Object } properties)
        {
            keywords.Refuse("properties", "'properties' must be an object.", "Name the properties in it.");
            return [];
        }

        foreach (var property in properties.EnumerateObject())
        {
            if (property.Name != tag)
            {
                fields.Add(ReadField(property.Name, property.Value, required.Contains(property.Name, StringComparer.Ordinal)));
            }
        }

        return [.. fields];
    }

    private Field ReadField(string property, JsonElement schema, bool isRequired)
    {
        var pointer = $"{keywords.Pointer}/properties/{SchemaKeywords.Escape(property)}";
        var type = reader.ReadType(schema, pointer, $"{name}.{property}");
        var field = new Field(property, property, type) { IsRequired = isRequired };
        if (schema.ValueKind != JsonValueKind.Object)
        {
            return field;
        }

        var own = new SchemaKeywords(schema, pointer, errors);
        return field with
        {
            Description = own.Text("description") ?? "",
            Default = isRequired ? null : own.Get("default")?.GetRawText(),
            Examples = [.. (own.Items("examples") ?? []).Select(static example => example.GetRawText())],
            Constraints = ConstraintReader.Read(AlternativeReader.Bare(schema), type, pointer, errors),
        };
    }

    private UnknownKeys ReadPolicy()
    {
        switch (keywords.Get("additionalProperties")?.ValueKind)
        {
            case null or JsonValueKind.True:
                return UnknownKeys.Ignore;
            case JsonValueKind.False:
                return UnknownKeys.Reject;
            default:
                keywords.Refuse("additionalProperties", "Other properties of one type beside named ones are not supported.", "Allow or forbid them all, or put them into a map of their own.");
                return UnknownKeys.Ignore;
        }
    }

    private ValueList<SchemaMetadata> ReadMetadata() =>
        [.. keywords.Schema.EnumerateObject().Where(static one => one.Name.StartsWith("x-", StringComparison.Ordinal)).Select(static one => new SchemaMetadata(one.Name, one.Value.GetRawText()))];

    private void RefuseOthers(IReadOnlyList<string> required, ValueList<Field> fields, string tag)
    {
        keywords.RefuseUnknown();
        foreach (var one in keywords.Schema.EnumerateObject().Where(static one => SchemaKeywords.IsSupported(one.Name) && !Own.Contains(one.Name)))
        {
            keywords.Refuse(one.Name, $"The keyword '{one.Name}' beside 'properties' is not supported.", "Remove it and check it with a rule.");
        }

        foreach (var missing in required.Where(missing => missing != tag && fields.All(field => field.JsonName != missing)))
        {
            keywords.Refuse("required", $"The required property '{ReadableText.Shorten(missing)}' is not declared.", "Declare it under 'properties'.");
        }
    }
}
