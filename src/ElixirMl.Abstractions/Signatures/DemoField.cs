using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.Signatures;

/// <summary>The value of one field of a <see cref="Demo"/>.</summary>
/// <param name="Name">JSON name of the field.</param>
/// <param name="Json">The value as compact JSON.</param>
public readonly record struct DemoField(string Name, string Json)
{
    /// <summary>The value of a text field.</summary>
    /// <param name="name">JSON name of the field.</param>
    /// <param name="text">Taken as it is.</param>
    public static DemoField OfText(string name, string text) =>
        new(name, $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"");
}
