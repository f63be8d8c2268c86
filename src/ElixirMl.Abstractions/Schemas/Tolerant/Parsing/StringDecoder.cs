using System.Buffers;
using System.Globalization;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Replaces the escapes of a loosely written JSON string.</summary>
internal static class StringDecoder
{
    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <param name="raw">What stands between the quotes.</param>
    /// <param name="decoded">At least as long as <paramref name="raw"/>.</param>
    /// <param name="hasOddEscapes">Whether a backslash was kept because it begins no escape.</param>
    /// <returns>Characters written.</returns>
    public static int Decode(ReadOnlySpan<char> raw, Span<char> decoded, out bool hasOddEscapes)
    {
        hasOddEscapes = false;
        var length = 0;
        while (!raw.IsEmpty)
        {
            var plain = raw.IndexOf('\\');
            plain = plain < 0 ? raw.Length : plain;
            raw[..plain].CopyTo(decoded[length..]);
            length += plain;
            raw = raw[plain..];
            if (!raw.IsEmpty)
            {
                raw = raw[DecodeOne(raw, decoded, ref length, ref hasOddEscapes)..];
            }
        }

        return length;
    }

    /// <returns>Characters read.</returns>
    private static int DecodeOne(ReadOnlySpan<char> raw, Span<char> decoded, ref int length, ref bool hasOddEscapes)
    {
        if (raw.Length == 1)
        {
            // Only the end of the text can split an escape; its first half says nothing yet.
            return 1;
        }

        if (raw[1] == 'u')
        {
            return DecodeCode(raw, decoded, ref length, ref hasOddEscapes);
        }

        var character = Simple(raw[1]);
        if (character is null)
        {
            hasOddEscapes = true;
            decoded[length++] = '\\';
            return 1;
        }

        hasOddEscapes |= raw[1] is '\'' or '`';
        decoded[length++] = character.Value;
        return 2;
    }

    private static int DecodeCode(ReadOnlySpan<char> raw, Span<char> decoded, ref int length, ref bool hasOddEscapes)
    {
        var digits = raw[2..Math.Min(raw.Length, 6)];
        var bad = digits.IndexOfAnyExcept(HexDigits);
        if (bad < 0 && digits.Length < 4)
        {
            return raw.Length;
        }

        if (bad >= 0)
        {
            hasOddEscapes = true;
            decoded[length++] = '\\';
            return 1;
        }

        decoded[length++] = (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        return 6;
    }

    private static char? Simple(char letter) => letter switch
    {
        '"' or '\\' or '/' or '\'' or '`' => letter,
        'n' => '\n',
        't' => '\t',
        'r' => '\r',
        'b' => '\b',
        'f' => '\f',
        _ => null,
    };
}
