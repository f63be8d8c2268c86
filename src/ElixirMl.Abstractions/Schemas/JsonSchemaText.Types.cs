using System.Linq;

namespace ElixirMl.Schemas;

internal sealed partial class JsonSchemaText
{
    private const string TimePattern = "^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{1,7})?$";
    private const string DurationPattern = "^-?([0-9]{1,8}\\.)?([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9](\\.[0-9]{7})?$";
    private const string CharacterPattern = "^[\u0000-\uffff]$";

    /// <summary>The form that is described by a pattern; null when the pattern is another.</summary>
    internal static TextFormat? FormatOf(string pattern) => pattern switch
    {
        TimePattern => TextFormat.Time,
        DurationPattern => TextFormat.Duration,
        CharacterPattern => TextFormat.Character,
        _ => null,
    };

    private void WriteType(FieldType type, ValueList<Constraint> constraints, string description)
    {
        if (type is FieldType.Optional optional)
        {
            _text.Append("\"anyOf\":[{");
            WriteRules(optional.Inner, constraints);
            _text.Append("},{\"type\":\"null\"}]");
        }
        else
        {
            WriteRules(type, constraints);
        }

        WriteText("description", Unwrap(type) is FieldType.Enumeration enumeration ? Describe(enumeration, description) : description);
    }

    private void WriteRules(FieldType type, ValueList<Constraint> constraints)
    {
        WriteBareType(type, constraints);
        foreach (var constraint in type is FieldType.Ml ? ValueList<Constraint>.Empty : constraints)
        {
            WriteConstraint(constraint, type);
        }
    }

    private static FieldType Unwrap(FieldType type) => type is FieldType.Optional optional ? optional.Inner : type;

    private void WriteBareType(FieldType type, ValueList<Constraint> constraints)
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
                WriteNumberType(number, constraints);
                break;
            case FieldType.Enumeration enumeration:
                WriteEnumeration(enumeration);
                break;
            case FieldType.Formatted formatted:
                _text.Append("\"type\":\"string\"").Append(FormOf(formatted.Format));
                break;
            case FieldType.Any:
                _text.Append("\"$comment\":\"any value\"");
                break;
            case FieldType.Ml ml:
                var schema = MlJsonSchema.Of(ml, constraints);
                _text.Append(schema, 1, schema.Length - 2);
                break;
            default:
                WriteComposed(type);
                break;
        }
    }

    private void WriteComposed(FieldType type)
    {
        switch (type)
        {
            case FieldType.List list:
                _text.Append("\"type\":\"array\",\"items\":{");
                WriteType(list.Item, ValueList<Constraint>.Empty, "");
                _text.Append('}');
                break;
            case FieldType.Map map:
                WriteMap(map);
                break;
            case FieldType.Object nested:
                WriteReference(nested, null);
                break;
            case FieldType.Union union:
                WriteUnion(union);
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

    private static string Describe(FieldType.Enumeration enumeration, string description)
    {
        var values = enumeration.Values.Where(static value => value.Description.Length > 0).Select(static value => $"{value.JsonName}: {value.Description}");
        return string.Join(" ", values.Prepend(description).Where(static text => text.Length > 0));
    }

    // What a reader refuses its schema refuses too: where a named format is laxer than the reader, a pattern stands instead.
    private static string FormOf(TextFormat format) => format switch
    {
        TextFormat.DateTime => ",\"format\":\"date-time\"",
        TextFormat.Date => ",\"format\":\"date\"",
        TextFormat.Time => ",\"pattern\":" + JsonText.Quote(TimePattern),
        TextFormat.Uuid => ",\"format\":\"uuid\"",
        TextFormat.Uri => ",\"format\":\"uri-reference\",\"minLength\":1",
        TextFormat.Character => ",\"minLength\":1,\"maxLength\":1,\"pattern\":\"^[\\u0000-\\uffff]$\"",
        TextFormat.Base64 => ",\"contentEncoding\":\"base64\",\"pattern\":\"^([A-Za-z0-9+/]{4})*([A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$\"",
        _ => ",\"pattern\":" + JsonText.Quote(DurationPattern),
    };

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
        WriteType(map.Value, ValueList<Constraint>.Empty, "");
        _text.Append('}');
    }

    private void WriteUnion(FieldType.Union union)
    {
        _text.Append("\"oneOf\":[");
        var separator = "";
        foreach (var one in union.Cases)
        {
            _text.Append(separator).Append('{');
            WriteReference(one.Type, new JsonSchemaTag(union.Discriminator, one.Discriminator));
            _text.Append('}');
            separator = ",";
        }

        _text.Append(']');
    }
}
