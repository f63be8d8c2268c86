using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace ElixirMl.Schemas;

/// <summary>Writes a schema as JSON Schema, draft 2020-12.</summary>
internal sealed partial class JsonSchemaText
{
    private readonly Schema _root;
    private readonly Func<FieldType.Object, Schema> _resolve;
    private readonly List<JsonSchemaDefinition> _definitions = [];
    private StringBuilder _text = new();

    private JsonSchemaText(Schema root, Func<FieldType.Object, Schema> resolve)
    {
        _root = root;
        _resolve = resolve;
    }

    /// <summary>The JSON Schema of an object, compact, with nested schemas under <c>$defs</c>.</summary>
    /// <param name="schema">The root.</param>
    /// <param name="resolve">Finds nested schemas.</param>
    internal static string Of(Schema schema, Func<FieldType.Object, Schema> resolve)
    {
        var writer = new JsonSchemaText(schema, resolve);
        writer._text.Append('{');
        writer.WriteObjectBody(schema, null);
        writer.WriteDefinitions();
        return writer._text.Append('}').ToString();
    }

    /// <summary>The JSON Schema of a single value.</summary>
    /// <param name="type">The type of the value.</param>
    /// <param name="description">What the value means.</param>
    /// <param name="resolve">Finds nested schemas.</param>
    internal static string Of(FieldType type, string description, Func<FieldType.Object, Schema> resolve)
    {
        var writer = new JsonSchemaText(new Schema("", ValueList<Field>.Empty), resolve);
        writer._text.Append('{');
        writer.WriteType(type, ValueList<Constraint>.Empty, description);
        writer.WriteDefinitions();
        return writer._text.Append('}').ToString();
    }

    private void WriteObjectBody(Schema schema, JsonSchemaTag? tag)
    {
        _text.Append("\"type\":\"object\"");
        WriteText("description", schema.Description);
        foreach (var entry in schema.Metadata)
        {
            _text.Append(',').Append(JsonText.Quote(entry.Key)).Append(':').Append(entry.Json);
        }

        WriteProperties(schema, tag);
        var required = schema.Fields.Where(static field => field.IsRequired).Select(static field => field.JsonName);
        _text.Append(",\"required\":[").Append(string.Join(",", (tag is null ? required : required.Prepend(tag.Key)).Select(JsonText.Quote)));
        _text.Append("],\"additionalProperties\":").Append(schema.UnknownKeys == UnknownKeys.Reject ? "false" : "true");
    }

    private void WriteProperties(Schema schema, JsonSchemaTag? tag)
    {
        _text.Append(",\"properties\":{");
        var separator = "";
        if (tag is not null)
        {
            _text.Append(JsonText.Quote(tag.Key)).Append(":{\"const\":").Append(JsonText.Quote(tag.Value)).Append('}');
            separator = ",";
        }

        foreach (var field in schema.Fields)
        {
            _text.Append(separator).Append(JsonText.Quote(field.JsonName)).Append(":{");
            WriteField(field);
            _text.Append('}');
            separator = ",";
        }

        _text.Append('}');
    }

    private void WriteField(Field field)
    {
        WriteType(field.Type, field.Constraints, field.Description);
        if (field.Default is not null)
        {
            _text.Append(",\"default\":").Append(field.Default);
        }

        if (field.Examples.Count > 0)
        {
            _text.Append(",\"examples\":[").Append(string.Join(",", field.Examples)).Append(']');
        }
    }

    private void WriteReference(FieldType.Object nested, JsonSchemaTag? tag)
    {
        var schema = _resolve(nested);
        var isRoot = tag is null && SchemaIdentity.AreSame(schema, _root, _resolve);
        _text.Append("\"$ref\":").Append(JsonText.Quote(isRoot ? "#" : "#/$defs/" + NameOf(schema, tag)));
    }

    private string NameOf(Schema schema, JsonSchemaTag? tag)
    {
        var known = _definitions.Find(one => Equals(one.Tag, tag) && SchemaIdentity.AreSame(one.Schema, schema, _resolve));
        if (known is null)
        {
            known = new JsonSchemaDefinition(FreeName(schema.Name), schema, tag);
            _definitions.Add(known);
        }

        return known.Name;
    }

    // Only these characters stand in a pointer and in OpenAPI without being escaped.
    private string FreeName(string name)
    {
        var plain = new string([.. name.Select(static letter => letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-' ? letter : '_')]);
        var free = plain;
        for (var number = 2; _definitions.Exists(one => one.Name == free); number++)
        {
            free = plain + number;
        }

        return free;
    }

    private void WriteDefinitions()
    {
        var body = _text;
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < _definitions.Count; i++)
        {
            _text = new StringBuilder();
            WriteObjectBody(_definitions[i].Schema, _definitions[i].Tag);
            texts.Add(_definitions[i].Name, _text.ToString());
        }

        _text = body;
        if (texts.Count > 0)
        {
            _text.Append(",\"$defs\":{").Append(string.Join(",", texts.Select(static pair => JsonText.Quote(pair.Key) + ":{" + pair.Value + "}"))).Append('}');
        }
    }
}
