using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Turns JSON values into the text a person or model reads in a prompt.</summary>
internal static class FieldFormat
{
    /// <summary>The same text as <see cref="SchemaCodec{T}.FormatField"/> gives for the value.</summary>
    /// <param name="type">Type of the field.</param>
    /// <param name="json">A JSON value of that type.</param>
    public static string FromJson(FieldType type, string json) =>
        type is not FieldType.Any && json.StartsWith('"') ? Unquote(json) ?? json : json;

    /// <summary>The text of a field in a reply, without the quotes of JSON.</summary>
    public static string ToPlainText(FieldText field)
    {
        var text = field.Text.ToString();
        return field.Form == FieldTextForm.Json && text.StartsWith('"') ? Unquote(text) ?? text : text;
    }

    private static string? Unquote(string json)
    {
        try
        {
            var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(json));
            return reader.Read() && reader.TokenType == JsonTokenType.String ? reader.GetString() : null;
        }
        catch (Exception error) when (error is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
