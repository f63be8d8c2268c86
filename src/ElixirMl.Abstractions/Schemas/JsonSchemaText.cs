using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;

namespace ElixirMl.Schemas;

/// <summary>Writes a schema as JSON Schema, draft 2020-12.</summary>
internal sealed class JsonSchemaText
{
    private readonly StringBuilder _text = new();
    private readonly HashSet<string> _definitions = new(StringComparer.Ordinal);
    private readonly Queue<Schema> _pending = new();
    private readonly string _rootName;
    private readonly Func<FieldType.Object, Schema> _resolve;

    private JsonSchemaText(string rootName, Func<FieldType.Object, Schema> resolve)
    {
        _rootName = rootName;
        _resolve = resolve;
    }

    /// <summary>The JSON Schema of an object, compact, with nested schemas under <c>$defs</c>.</summary>
    /// <param name="schema">The root.</param>
    /// <param name="resolve">Finds nested schemas.</param>
    internal static string Of(Schema schema, Func<FieldType.Object, Schema> resolve)
    {
        var writer = new JsonSchemaText(schema.Name, resolve);
        writer._text.Append('{');
        writer.WriteObjectBody(schema);
        writer.WriteDefinitions();
        return writer._text.Append('}').ToString();
    }

    private void WriteObjectBody(Schema schema)
    {
        _text.Append("\"type\":\"object\"");
        WriteText("description", schema.Description);
        foreach (var entry in schema.Metadata)
        {
            _text.Append(',').Append(JsonText.Quote(entry.Key)).Append(':').Append(entry.Json);
        }

        _text.Append(",\"properties\":{");
        var separator = "";
        foreach (var field in schema.Fields)
        {
            _text.Append(separator).Append(JsonText.Quote(field.JsonName)).Append(":{");
            WriteField(field);
            _text.Append('}');
            separator = ",";
        }

        _text.Append("},\"required\":[");
        _text.Append(string.Join(",", schema.Fields.Where(static field => field.IsRequired).Select(static field => JsonText.Quote(field.JsonName))));
        _text.Append("],\"additionalProperties\":").Append(schema.UnknownKeys == UnknownKeys.Reject ? "false" : "true");
    }

    private void WriteField(Field field)
    {
        WriteType(field.Type, field.Constraints);
        WriteText("description", field.Description);
        if (field.Default is not null)
        {
            _text.Append(",\"default\":").Append(field.Default);
        }

        if (field.Examples.Count > 0)
        {
            _text.Append(",\"examples\":[").Append(string.Join(",", field.Examples)).Append(']');
        }
    }

    private void WriteType(FieldType type, ValueList<Constraint> constraints)
    {
        if (type is FieldType.Optional optional)
        {
            _text.Append("\"anyOf\":[{");
            WriteType(optional.Inner, constraints);
            _text.Append("},{\"type\":\"null\"}]");
            return;
        }

        WriteBareType(type);
        foreach (var constraint in constraints)
        {
            WriteConstraint(constraint);
        }
    }

    private void WriteBareType(FieldType type)
    {
        switch (type)
        {
            case FieldType.Text:
                _text.Append("\"type\":\"string\"");
                break;
            case FieldType.Boolean:
                _text.Append("\"type\":\"boolean\"");
                break;
            case FieldType.Number number:
                _text.Append(number.IsInteger ? "\"type\":\"integer\"" : "\"type\":\"number\"");
                break;
            case FieldType.Enumeration enumeration:
                WriteEnumeration(enumeration);
                break;
            case FieldType.Formatted formatted:
                WriteFormatted(formatted.Format);
                break;
            case FieldType.List list:
                WriteList(list);
                break;
            case FieldType.Map map:
                WriteMap(map);
                break;
            case FieldType.Object nested:
                WriteReference(nested);
                break;
            case FieldType.Union union:
                WriteUnion(union);
                break;
            case FieldType.Ml ml:
                _text.Append(ml.JsonSchema, 1, ml.JsonSchema.Length - 2);
                break;
            case FieldType.Any:
                _text.Append("\"$comment\":\"any value\"");
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(type));
        }
    }

    private void WriteEnumeration(FieldType.Enumeration enumeration)
    {
        _text.Append("\"type\":\"string\",\"enum\":[");
        _text.Append(string.Join(",", enumeration.Values.Select(static value => JsonText.Quote(value.JsonName)))).Append(']');
    }

    private void WriteFormatted(TextFormat format)
    {
        _text.Append("\"type\":\"string\"").Append(format switch
        {
            TextFormat.DateTime => ",\"format\":\"date-time\"",
            TextFormat.Date => ",\"format\":\"date\"",
            TextFormat.Time => ",\"format\":\"time\"",
            TextFormat.Uuid => ",\"format\":\"uuid\"",
            TextFormat.Uri => ",\"format\":\"uri-reference\"",
            TextFormat.Character => ",\"minLength\":1,\"maxLength\":1",
            TextFormat.Base64 => ",\"contentEncoding\":\"base64\"",
            _ => ",\"pattern\":\"^-?([0-9]+\\\\.)?[0-9]{2}:[0-9]{2}:[0-9]{2}(\\\\.[0-9]{7})?$\"",
        });
    }

    private void WriteList(FieldType.List list)
    {
        _text.Append("\"type\":\"array\",\"items\":{");
        WriteType(list.Item, ValueList<Constraint>.Empty);
        _text.Append('}');
    }

    private void WriteMap(FieldType.Map map)
    {
        _text.Append("\"type\":\"object\"");
        if (map.Key is FieldType.Enumeration keys)
        {
            _text.Append(",\"propertyNames\":{");
            WriteEnumeration(keys);
            _text.Append('}');
        }

        _text.Append(",\"additionalProperties\":{");
        WriteType(map.Value, ValueList<Constraint>.Empty);
        _text.Append('}');
    }

    private void WriteReference(FieldType.Object nested)
    {
        if (nested.Name == _rootName)
        {
            _text.Append("\"$ref\":\"#\"");
            return;
        }

        if (_definitions.Add(nested.Name))
        {
            _pending.Enqueue(_resolve(nested));
        }

        _text.Append("\"$ref\":").Append(JsonText.Quote("#/$defs/" + nested.Name));
    }

    private void WriteUnion(FieldType.Union union)
    {
        _text.Append("\"oneOf\":[");
        var separator = "";
        foreach (var one in union.Cases)
        {
            _text.Append(separator).Append("{\"allOf\":[{");
            WriteReference(one.Type);
            _text.Append("},{\"properties\":{").Append(JsonText.Quote(union.Discriminator)).Append(":{\"const\":").Append(JsonText.Quote(one.Discriminator));
            _text.Append("}},\"required\":[").Append(JsonText.Quote(union.Discriminator)).Append("]}]}");
            separator = ",";
        }

        _text.Append(']');
    }

    private void WriteConstraint(Constraint constraint)
    {
        switch (constraint)
        {
            case Constraint.Range range:
                WriteNumber(range.MinimumIsExclusive ? "exclusiveMinimum" : "minimum", range.Minimum);
                WriteNumber(range.MaximumIsExclusive ? "exclusiveMaximum" : "maximum", range.Maximum);
                break;
            case Constraint.MultipleOf multiple:
                WriteNumber("multipleOf", multiple.Factor);
                break;
            case Constraint.Length length:
                WriteNumber("minLength", length.Minimum == 0 ? null : length.Minimum);
                WriteNumber("maxLength", length.Maximum);
                break;
            case Constraint.Items items:
                WriteNumber("minItems", items.Minimum == 0 ? null : items.Minimum);
                WriteNumber("maxItems", items.Maximum);
                break;
            case Constraint.UniqueItems:
                _text.Append(",\"uniqueItems\":true");
                break;
            case Constraint.Pattern pattern:
                WriteText("pattern", "^(?:" + pattern.Expression + ")$");
                break;
            case Constraint.Format format:
                WriteText("format", format.Name);
                break;
            case Constraint.Allowed allowed:
                _text.Append(",\"enum\":[").Append(string.Join(",", allowed.Values)).Append(']');
                break;
            case Constraint.Denied denied:
                _text.Append(",\"not\":{\"enum\":[").Append(string.Join(",", denied.Values)).Append("]}");
                break;
        }
    }

    private void WriteDefinitions()
    {
        if (_pending.Count == 0)
        {
            return;
        }

        var body = _text.ToString();
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        while (_pending.Count > 0)
        {
            var schema = _pending.Dequeue();
            _text.Clear();
            WriteObjectBody(schema);
            texts.Add(schema.Name, _text.ToString());
        }

        _text.Clear().Append(body).Append(",\"$defs\":{");
        _text.Append(string.Join(",", texts.Select(static pair => JsonText.Quote(pair.Key) + ":{" + pair.Value + "}"))).Append('}');
    }

    private void WriteText(string key, string value)
    {
        if (value.Length > 0)
        {
            _text.Append(",\"").Append(key).Append("\":").Append(JsonText.Quote(value));
        }
    }

    private void WriteNumber(string key, double? value)
    {
        if (value is { } number)
        {
            _text.Append(",\"").Append(key).Append("\":").Append(number.ToString("R", CultureInfo.InvariantCulture));
        }
    }
}
