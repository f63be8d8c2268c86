using System.Text.Json;
using System.Text.Json.Nodes;
using ElixirMl.MlTypes;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Reads a schema that says its type.</summary>
internal sealed class TypeReader(JsonSchemaReader reader, SchemaKeywords keywords, string name)
{
    private static readonly string[] KnownFormats = ["date", "time", "date-time", "email", "uri", "uuid", "ipv4", "ipv6"];

    internal FieldType Read()
    {
        if (keywords.Text("x-ml-type") is { } ml)
        {
            return ReadMl(ml);
        }

        if (keywords.Has("const") || keywords.Has("enum"))
        {
            return ReadChoice();
        }

        return keywords.Get("type") switch
        {
            { ValueKind: JsonValueKind.String } type => ReadNamed(type.GetString()!),
            { ValueKind: JsonValueKind.Array } types => ReadNullable(types),
            _ when keywords.Has("properties") => ReadNamed("object"),
            _ => reader.Refuse(keywords.Pointer, "The schema does not say its type.", "Add 'type'."),
        };
    }

    private FieldType ReadNamed(string type) => type switch
    {
        "string" => ReadText(),
        "boolean" => new FieldType.Boolean(),
        "integer" => new FieldType.Number(NumberKinds.Of(keywords, isInteger: true)),
        "number" => new FieldType.Number(NumberKinds.Of(keywords, isInteger: false)),
        "array" => new FieldType.List(ReadItems("items")),
        "object" when keywords.Has("properties") => reader.ReadInline(keywords.Schema, keywords.Pointer, name),
        "object" => ReadMap(),
        _ => reader.Refuse(keywords.Pointer + "/type", $"The type '{ReadableText.Shorten(type)}' is not supported here.", "Use string, number, integer, boolean, array or object."),
    };

    private FieldType ReadNullable(JsonElement types)
    {
        var names = types.EnumerateArray().Select(static one => one.ValueKind == JsonValueKind.String ? one.GetString()! : "").ToArray();
        var values = names.Where(static one => one != "null").ToArray();
        if (values.Length != 1)
        {
            return reader.Refuse(keywords.Pointer + "/type", "Several types are not supported, except null beside one.", "Choose one type.");
        }

        var type = ReadNamed(values[0]);
        return names.Length > 1 && type is not FieldType.Any ? new FieldType.Optional(type) : type;
    }

    private FieldType ReadChoice()
    {
        var values = keywords.Get("const") is { } constant ? [constant] : keywords.Items("enum") ?? [];
        var texts = values.Select(static value => ReadableText.TryRead(value, out var text) ? text : null).OfType<string>().ToArray();
        if (texts.Length == values.Count && texts.Length > 0 && texts.Distinct(StringComparer.Ordinal).Count() == texts.Length)
        {
            return FieldType.OneOf(name, texts);
        }

        return values.Count > 0 && values.All(static value => value.ValueKind == JsonValueKind.Number) && keywords.Get("type") is { ValueKind: JsonValueKind.String } type && type.GetString() is "integer" or "number"
            ? ReadNamed(keywords.Text("type")!)
            : reader.Refuse(keywords.Pointer, "Choices must be different texts, or numbers beside a type of number.", "List such values.");
    }

    private FieldType ReadText()
    {
        var format = keywords.Text("format");
        if (format is not null and not "uri-reference" && !KnownFormats.Contains(format))
        {
            return reader.Refuse(keywords.Pointer + "/format", $"The format '{ReadableText.Shorten(format)}' is not supported.", $"Use one of {string.Join(", ", KnownFormats)}, uri-reference, or a pattern.");
        }

        return (format, keywords.Text("contentEncoding")) switch
        {
            (_, "base64") => new FieldType.Formatted(TextFormat.Base64),
            (_, not null) => reader.Refuse(keywords.Pointer + "/contentEncoding", "Only base64 is supported.", "Use base64."),
            ("date", _) => new FieldType.Formatted(TextFormat.Date),
            ("date-time", _) => new FieldType.Formatted(TextFormat.DateTime),
            ("uuid", _) => new FieldType.Formatted(TextFormat.Uuid),
            ("uri-reference", _) => new FieldType.Formatted(TextFormat.Uri),
            _ when keywords.Text("pattern") is { } pattern && JsonSchemaText.FormatOf(pattern) is { } form => new FieldType.Formatted(form),
            _ => new FieldType.Text(),
        };
    }

    private FieldType ReadItems(string keyword) =>
        keywords.Get(keyword) is { } items ? reader.ReadBare(items, $"{keywords.Pointer}/{keyword}", name + ".item") : new FieldType.Any();

    private FieldType.Map ReadMap()
    {
        var keys = keywords.Get("propertyNames") is { } names
            ? reader.ReadType(names, keywords.Pointer + "/propertyNames", name + ".key")
            : new FieldType.Text();
        if (keys is not (FieldType.Text or FieldType.Enumeration))
        {
            reader.Refuse(keywords.Pointer + "/propertyNames", "Keys must be texts or choices.", "List them under 'enum'.");
        }

        var value = keywords.Get("additionalProperties") is { ValueKind: JsonValueKind.False } ? new FieldType.Any() : ReadItems("additionalProperties");
        return new FieldType.Map(keys, value);
    }

    private FieldType ReadMl(string ml)
    {
        if (!MlTypeCatalogue.TryFind(ml, out var type))
        {
            return reader.Refuse(keywords.Pointer + "/x-ml-type", $"There is no ML type '{ReadableText.Shorten(ml)}'.", $"Known are {string.Join(", ", MlTypeCatalogue.All)}.");
        }

        var plain = new FieldType.Ml(type.Name, System.Text.Encoding.UTF8.GetString(type.JsonSchema));
        var expected = JsonNode.Parse(MlJsonSchema.Of(plain, MlRuleReader.Read(keywords, plain)));
        var found = JsonNode.Parse(keywords.Schema.GetRawText())!.AsObject();
        foreach (var note in new[] { "description", "default", "examples" })
        {
            found.Remove(note);
        }

        return JsonNode.DeepEquals(expected, found)
            ? plain
            : reader.Refuse(keywords.Pointer, $"The schema is not that of the ML type '{ml}'.", "Write it as the ML type does, or remove x-ml-type.");
    }
}
