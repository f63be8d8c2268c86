using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using ElixirMl.Schemas.Values;

namespace ElixirMl.Schemas.Dialects;

/// <summary>Texts of a JSON document, which may hold halves of surrogate pairs.</summary>
internal static class ReadableText
{
    internal static bool TryRead(JsonElement element, [NotNullWhen(true)] out string? text)
    {
        text = null;
        try
        {
            text = element.ValueKind == JsonValueKind.String ? element.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            // Half a surrogate pair is the only thing a parsed string cannot be turned into.
        }

        return text is not null;
    }

    internal static string Shorten(string text) => ReadErrors.Shorten(text);
}
