using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Writes types the way programmers sketch JSON: shorter than JSON Schema, with descriptions as comments.</summary>
internal sealed class TypeText
{
    private readonly StringBuilder _text = new();
    private readonly List<string> _open = [];
    private int _depth;
    private bool _describesValues;

    /// <summary>A type alone.</summary>
    public static string Write(FieldType type)
    {
        var writer = new TypeText();
        writer.Append(type);
        return writer._text.ToString();
    }

    /// <summary>An object with one line per field.</summary>
    public static string Write(Schema schema)
    {
        var writer = new TypeText();
        writer.AppendObject(schema, new("", "", Describes: false));
        return writer._text.ToString();
    }

    /// <summary>An object with one line per field, and what each means behind it.</summary>
    public static string WriteDescribed(Schema schema)
    {
        var writer = new TypeText { _describesValues = true };
        writer.AppendObject(schema, new("", "", Describes: true));
        return writer._text.ToString();
    }

    private void Append(FieldType type)
    {
        switch (type)
        {
            case FieldType.Enumeration enumeration:
                _text.AppendJoin(" | ", enumeration.Values.Select(static value => $"\"{value.JsonName}\""));
                break;
            case FieldType.Optional optional:
                Append(optional.Inner);
                _text.Append(" | null");
                break;
            case FieldType.List list:
                AppendList(list.Item);
                break;
            case FieldType.Map map:
                _text.Append("{ [key: ");
                Append(map.Key);
                _text.Append("]: ");
                Append(map.Value);
                _text.Append(" }");
                break;
            case FieldType.Object nested:
                AppendNested(nested);
                break;
            case FieldType.Union union:
                AppendUnion(union);
                break;
            default:
                _text.Append(Simple(type));
                break;
        }
    }

    private static string Simple(FieldType type) => type switch
    {
        FieldType.Text => "string",
        FieldType.Boolean => "true | false",
        FieldType.Number number => number.IsInteger ? "whole number" : "number",
        FieldType.Formatted formatted => $"string ({FieldHints.FormName(formatted.Format)})",
        FieldType.Any => "any JSON value",
        _ => FieldHints.TypeName(type),
    };

    private void AppendList(FieldType item)
    {
        var isAlternative = item is FieldType.Enumeration or FieldType.Optional or FieldType.Union or FieldType.Boolean;
        _text.Append(isAlternative ? "(" : "");
        Append(item);
        _text.Append(isAlternative ? ")[]" : "[]");
    }

    private void AppendNested(FieldType.Object type, string discriminator = "")
    {
        // A type inside itself is named, or its text would never end.
        if (_open.Contains(type.Name))
        {
            _text.Append(type.Name);
            return;
        }

        _open.Add(type.Name);
        AppendObject(type.Schema, new(discriminator, TypeReach.Includes(type.Schema, type.Name) ? type.Name : "", Describes: true));
        _open.RemoveAt(_open.Count - 1);
    }

    private void AppendUnion(FieldType.Union union)
    {
        for (var i = 0; i < union.Cases.Count; i++)
        {
            var (discriminator, type) = union.Cases[i];
            _text.Append(i == 0 ? "" : " | ");
            AppendNested(type, $"\"{union.Discriminator}\": \"{discriminator}\"");
        }
    }

    private void AppendObject(Schema schema, Opening opening)
    {
        _depth++;
        _text.Append('{').Append(opening.Name.Length == 0 ? "\n" : $" // {opening.Name}\n");
        if (opening.Discriminator.Length > 0)
        {
            _text.Append(' ', 2 * _depth).Append(opening.Discriminator).Append(schema.Fields.Count == 0 ? "\n" : ",\n");
        }

        for (var i = 0; i < schema.Fields.Count; i++)
        {
            AppendField(schema.Fields[i], i == schema.Fields.Count - 1, opening.Describes);
        }

        _depth--;
        _text.Append(' ', 2 * _depth).Append('}');
    }

    private void AppendField(Field field, bool isLast, bool describes)
    {
        _text.Append(' ', 2 * _depth).Append('"').Append(field.JsonName).Append(field.IsRequired ? "\": " : "\"?: ");
        Append(field.Type);
        var constraints = FieldHints.Constraints(field);
        _text.Append(constraints.Length == 0 ? "" : $" ({constraints})").Append(isLast ? "" : ",");
        var comment = describes ? Comment(field) : "";
        _text.Append(comment.Length > 0 ? $" // {Line(comment)}\n" : "\n");
    }

    private string Comment(Field field)
    {
        var values = _describesValues ? FieldLists.Values(field.Type).Where(static value => value.Description.Length > 0) : [];
        return string.Join(" ", new[] { field.Label is { } label ? $"{label}." : "", field.Description }.Concat(values.Select(static value => $"{value.JsonName}: {value.Description};")).Where(static part => part.Length > 0));
    }

    private static string Line(string text) => text.ReplaceLineEndings(" ");

    private readonly record struct Opening(string Discriminator, string Name, bool Describes);
}
