using System.Runtime.CompilerServices;
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

    /// <summary>The inputs alone, listed, and how they come.</summary>
    public static StringBuilder AppendInputs(this StringBuilder text, Signature signature) =>
        text.AppendFields("Your input fields are:\n", signature.Inputs).AppendInputStructure(signature);

    public static StringBuilder AppendInputStructure(this StringBuilder text, Signature signature)
    {
        text.Append(signature.Inputs.Fields.Count > 0 ? "The inputs come in this structure:\n\n" : "");
        foreach (var field in signature.Inputs.Fields)
        {
            text.Append(Markers.Of(field.JsonName)).Append("\n{").Append(field.JsonName).Append("}\n\n");
        }

        return text;
    }

    /// <param name="text">Where to write.</param>
    /// <param name="instructions">In which look-alikes of the format's marks are harmless.</param>
    public static StringBuilder AppendTask(this StringBuilder text, string instructions)
    {
        text.Append("Your task:");
        foreach (var line in instructions.AsSpan().EnumerateLines())
        {
            text.Append(line.IsEmpty ? "\n" : "\n    ").Append(line);
        }

        return text;
    }

    /// <summary>Names in a sentence: <c>`a`, `b`</c>.</summary>
    public static void AppendNames(ref DefaultInterpolatedStringHandler text, Schema schema)
    {
        var fields = schema.Fields.AsSpan();
        for (var i = 0; i < fields.Length; i++)
        {
            text.AppendLiteral(i == 0 ? "`" : ", `");
            text.AppendLiteral(fields[i].JsonName);
            text.AppendLiteral("`");
        }
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
        text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{number}. `{field.JsonName}`{(field.Label is null ? "" : $", {field.Label}")} ({FieldHints.Describe(field)})");
        text.Append(field.Description.Length == 0 ? "\n" : $": {Indent(field.Description)}\n");
        foreach (var value in Values(field.Type).Where(static value => value.Description.Length > 0))
        {
            text.Append("   - ").Append(value.JsonName).Append(": ").Append(Indent(value.Description)).Append('\n');
        }
    }

    public static ValueList<EnumValue> Values(FieldType type) => type switch
    {
        FieldType.Enumeration enumeration => enumeration.Values,
        FieldType.Optional optional => Values(optional.Inner),
        FieldType.List list => Values(list.Item),
        _ => ValueList<EnumValue>.Empty,
    };

    private static string Indent(string text) => text.ReplaceLineEndings("\n   ");
}
