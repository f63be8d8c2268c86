using System.Diagnostics.CodeAnalysis;

namespace ElixirMl.Schemas.Values;

/// <summary>Base 64 texts.</summary>
internal static class Base64Text
{
    internal static bool TryParse(string text, [MaybeNullWhen(false)] out byte[] value)
    {
        var buffer = new byte[((text.Length / 4) + 1) * 3];
        var isBase64 = Convert.TryFromBase64String(text, buffer, out var length);
        value = isBase64 ? buffer[..length] : null;
        return isBase64;
    }
}
