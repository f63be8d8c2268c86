using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>The parts of system messages that text formats share: lists of fields, sections, the task.</summary>
internal static class FieldLists
{
    public static StringBuilder AppendFieldLists(this StringBuilder text, Signature signature) => text
        .AppendFields("Your input fields are:\n", signature.Inputs)
        .AppendFields("Your output fields are:\n", signature.Outputs);

    public static StringBuilder AppendTask(this StringBuilder text, Signature signature)
    {
        text.Append("Your task:");
        foreach (var line in Markers.Neutralize(signature.Instructions).AsSpan().EnumerateLines())
        {
            text.Append(line.IsEmpty ? "\n" : "\n    ").Append(line);
        }

        return text;
    }

    private static StringBuilder AppendFields(this StringBuilder text, string title, Schema schema)
    {
        if (schema.Fields.Count == 0)
        {
            return text;
        }

        text.Append(title);
        for (var i = 0; i < schema.Fields.Count; i++)
        {
            text.AppendField(i + 1, schema.Fields[i]);
        }

        return text.Append('\n');
    }

    private static void AppendField(this StringBuilder text, int number, Field field)
    {
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}. `{field.JsonName}` ({FieldHints.Describe(field)})");
        text.Append(field.Description.Length == 0 ? "\n" : $": {Indent(field.Description)}\n");
        foreach (var value in Values(field.Type).Where(static value => value.Description.Length > 0))
        {
            text.Append("   - ").Append(value.JsonName).Append(": ").Append(Indent(value.Description)).Append('\n');
        }
    }

    private static ValueList<EnumValue> Values(FieldType type) => type switch
    {
        FieldType.Enumeration enumeration => enumeration.Values,
        FieldType.Optional optional => Values(optional.Inner),
        FieldType.List list => Values(list.Item),
        _ => ValueList<EnumValue>.Empty,
    };

    private static string Indent(string text) => text.ReplaceLineEndings("\n   ");
}
