using System.Diagnostics.CodeAnalysis;

namespace ElixirMl.Schemas.Values;

/// <summary>URIs as texts.</summary>
internal static class UriText
{
    internal static bool TryParse(string text, [MaybeNullWhen(false)] out Uri value) => Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
}
