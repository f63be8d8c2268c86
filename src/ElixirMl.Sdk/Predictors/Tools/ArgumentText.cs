using System.Buffers;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Predictors.Tools;

/// <summary>Makes one JSON object of the arguments of a call in whatever way a model wrote them.</summary>
/// <remarks>
/// Read are JSON, loosely written, in a text or in a fence; <c>name=value</c> and lines of <c>name: value</c>; a whole call, <c>search("cats")</c>; and the
/// shapes in which providers send calls, <c>{"name": …, "arguments": {…}}</c>. Values stay what they are; <see cref="ToolCoercion"/> fits them to the tool.
/// </remarks>
internal static class ArgumentText
{
    private static readonly FieldType ObjectType = new FieldType.Map(new FieldType.Text(), new FieldType.Any());
    private static readonly string[] NameKeys = ["name", "tool", "tool_name", "function", "action", "id", "type"];
    private static readonly string[] ArgumentKeys = ["arguments", "args", "parameters", "params", "input", "kwargs"];

    public static bool TryRead(string text, string tool, JsonElement schema, out JsonElement arguments)
    {
        text = Unquote(text);
        var isCall = CallText.TryRead(text, out var name, out var inner) && ToolName.Find(name, [tool]) is not null;
        text = isCall ? inner : text;
        if (text.Length == 0 || text == "null")
        {
            arguments = JsonElement.Parse("{}");
            return true;
        }

        string[] names = [.. PropertiesOf(schema)];
        if (text[0] is not ('{' or '[' or '`') && TryReadPlain(text, schema, names, isCall, out arguments))
        {
            return true;
        }

        // Whatever has no object in it would be read as something, and a tool be called with it.
        arguments = default;
        var isRead = text.Contains('{') && TryReadObject(text, out arguments);
        return isRead && TryUnwrap(arguments, tool, names) is { } wrapped ? TryRead(wrapped, tool, schema, out arguments) : isRead;
    }

    private static IEnumerable<string> PropertiesOf(JsonElement schema) =>
        schema.ValueKind == JsonValueKind.Object && schema.TryGetProperty("properties", out var properties) && properties.ValueKind == JsonValueKind.Object
            ? properties.EnumerateObject().Select(static property => property.Name)
            : [];

    // Some models put the JSON into a text, some into a text in a text.
    private static string Unquote(string text)
    {
        text = text.Trim();
        while (text.Length > 1 && text[0] == '"' && text[^1] == '"' && ToolJson.TryParse(text, out var json) && json.ValueKind == JsonValueKind.String)
        {
            text = json.GetString()!.Trim();
        }

        return text;
    }

    private static bool TryReadPlain(string text, JsonElement schema, string[] names, bool isCall, out JsonElement arguments)
    {
        var values = new ArgumentScanner(text, names).ReadNamed();
        if (values is null && isCall && new ArgumentScanner(text, names).ReadOrdered() is { } ordered && ordered.Count <= names.Length)
        {
            values = ordered.Select((value, index) => (names[index], value)).ToDictionary(static pair => pair.Item1, static pair => pair.value, StringComparer.Ordinal);
        }

        arguments = values is null ? default : Write(schema, values);
        return values is not null;
    }

    private static bool TryReadObject(string text, out JsonElement arguments)
    {
        var json = new ArrayBufferWriter<byte>();
        var isRead = TolerantReader.TryReadValue(text, ObjectType, json, new TolerantLog());
        arguments = JsonElement.Parse(isRead ? json.WrittenSpan : "{}"u8);
        return isRead;
    }

    /// <returns>The arguments within an object that has no argument of the tool itself, but those of a call.</returns>
    private static string? TryUnwrap(JsonElement value, string tool, string[] names)
    {
        JsonProperty[] members = [.. value.EnumerateObject()];
        if (members.Length is 0 or > 4 || members.Any(member => names.Contains(member.Name) || !(NameKeys.Contains(member.Name) || ArgumentKeys.Contains(member.Name))))
        {
            return null;
        }

        var isOther = members.Any(member => member.Name is "name" or "tool" or "tool_name" && member.Value.ValueKind == JsonValueKind.String && ToolName.Find(member.Value.GetString()!, [tool]) is null);
        var inner = members.Where(static member => ArgumentKeys.Contains(member.Name) || (member.Name == "function" && member.Value.ValueKind == JsonValueKind.Object)).ToArray();
        return !isOther && inner is [{ Value: { ValueKind: JsonValueKind.Object or JsonValueKind.String } only }] ? only.GetRawText() : null;
    }

    private static JsonElement Write(JsonElement schema, Dictionary<string, string> values) => ToolJson.Write(writer =>
    {
        writer.WriteStartObject();
        foreach (var (name, value) in values)
        {
            writer.WritePropertyName(name);
            Write(writer, value, IsText(schema, name));
        }

        writer.WriteEndObject();
    });

    private static void Write(Utf8JsonWriter writer, string value, bool isText)
    {
        var json = new ArrayBufferWriter<byte>();
        if (value is ['\'', .. var quoted, '\''])
        {
            writer.WriteStringValue(quoted.Replace("\\'", "'", StringComparison.Ordinal));
        }
        else if (value is ['{' or '[' or '"', ..] && TolerantReader.TryReadJson(value, new FieldType.Any(), json, new TolerantLog()))
        {
            writer.WriteRawValue(json.WrittenSpan);
        }
        else if (!isText && Literal(value) is { } literal)
        {
            writer.WriteRawValue(literal);
        }
        else
        {
            writer.WriteStringValue(value);
        }
    }

    private static bool IsText(JsonElement schema, string name) =>
        ToolSchema.Property(schema, name) is { } property && ToolSchema.Types(new ToolSchema(schema).Resolve(property)).Contains("string");

    private static string? Literal(string value) => value switch
    {
        "True" => "true",
        "False" => "false",
        "None" => "null",
        _ => ToolJson.TryParse(value, out var json) && json.ValueKind is JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null ? value : null,
    };
}
