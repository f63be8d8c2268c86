namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>The value of an output.</summary>
/// <param name="Text">Plain text or JSON.</param>
/// <param name="IsJson">Whether <paramref name="Text"/> is a JSON value other than a string.</param>
internal readonly record struct FieldValue(string Text, bool IsJson)
{
    public static readonly FieldValue Null = new("null", IsJson: true);

    public static FieldValue OfText(string text) => new(text, IsJson: false);

    public static FieldValue OfJson(string json) => new(json, IsJson: true);
}
