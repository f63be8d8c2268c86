using System.Globalization;

namespace ElixirMl.Adapters;

/// <summary>Decodes a JSON string, in quotes of either kind, character by character, as the tolerant reader decodes a whole one.</summary>
internal sealed class JsonTextDecoder(char quote)
{
    private const char Replacement = '\uFFFD';
    private const int HexDigits = 4;

    private readonly char[] _digits = new char[HexDigits];
    private bool _isEscaped;
    private int _missingDigits;

    public GrowingText Text { get; } = new();

    /// <summary>How much of the text is certain: half a character is not.</summary>
    public int CertainLength => Text.Length > 0 && char.IsHighSurrogate(Text.Span[^1]) ? Text.Length - 1 : Text.Length;

    /// <returns>Whether the character belongs to the string; otherwise it is the quote behind it.</returns>
    public bool TryTake(char character)
    {
        if (_missingDigits > 0)
        {
            TakeDigit(character);
        }
        else if (_isEscaped)
        {
            _isEscaped = false;
            Unescape(character);
        }
        else if (character == quote)
        {
            return false;
        }
        else if (character == '\\')
        {
            _isEscaped = true;
        }
        else
        {
            Add(character);
        }

        return true;
    }

    /// <summary>Ends the text: half a character becomes U+FFFD.</summary>
    public void Complete()
    {
        if (CertainLength < Text.Length)
        {
            Text.ReplaceLast(Replacement);
        }
    }

    private void TakeDigit(char character)
    {
        _digits[HexDigits - _missingDigits--] = character;
        if (_missingDigits > 0)
        {
            return;
        }

        if (ushort.TryParse(_digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            Add((char)code);
            return;
        }

        Text.Append("\\u");
        Text.Append(_digits);
    }

    private void Unescape(char character)
    {
        if (character == 'u')
        {
            _missingDigits = HexDigits;
            return;
        }

        var index = "\"\\/'`bfnrt".IndexOf(character, StringComparison.Ordinal);
        if (index < 0)
        {
            Add('\\');
            Add(character);
            return;
        }

        Add("\"\\/'`\b\f\n\r\t"[index]);
    }

    private void Add(char character)
    {
        var isSecondHalf = char.IsLowSurrogate(character);
        if (CertainLength < Text.Length && !isSecondHalf)
        {
            Text.ReplaceLast(Replacement);
        }

        Text.Append(isSecondHalf && CertainLength == Text.Length ? Replacement : character);
    }
}
