using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Schemas;

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

    /// <summary>Finds a value on one side of a demo.</summary>
    /// <param name="fields">The side.</param>
    /// <param name="name">JSON name of the field, compared by ordinal.</param>
    /// <returns>The value as JSON; <see langword="null"/> when the side lacks the field.</returns>
    public static string? Find(ValueList<DemoField> fields, string name)
    {
        ArgumentNullException.ThrowIfNull(fields);
        foreach (var field in fields.AsSpan())
        {
            if (field.Name == name)
            {
                return field.Json;
            }
        }

        return null;
    }
}
