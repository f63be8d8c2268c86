using System.Buffers;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Tells whether a text is strict JSON of a type already, so that nothing has to be mended.</summary>
/// <remarks>
/// Says no whenever in doubt: keys in another spelling or twice, unknown keys, escapes where a name is expected, half surrogate
/// pairs in escapes. It never throws, which is why it stands here in place of Utf8JsonReader, whose exceptions would cost more than
/// the reading. Half surrogate pairs in the characters themselves show when the text is transcoded.
/// </remarks>
internal ref partial struct StrictScanner(ReadOnlySpan<char> text)
{
    private const int KeysCompared = 16;

    private static readonly SearchValues<char> StringStops =
        SearchValues.Create("\"\\\0\u0001\u0002\u0003\u0004\u0005\u0006\u0007\b\t\n\v\f\r\u000E\u000F\u0010\u0011\u0012\u0013\u0014\u0015\u0016\u0017\u0018\u0019\u001A\u001B\u001C\u001D\u001E\u001F");

    private readonly ReadOnlySpan<char> _text = text;
    private int _position;
    private int _depth;
    private bool _allowsAnyKey;

    /// <summary>How far the scanner came.</summary>
    public readonly int Position => _position;

    /// <summary>Whether the text is one JSON value whose objects have no key twice.</summary>
    public bool IsValue() => IsAny() && IsAtEnd();

    /// <summary>Whether the text begins with a JSON value; its keys may be escaped or come twice.</summary>
    public bool StartsWithValue()
    {
        _allowsAnyKey = true;
        return IsAny();
    }

    private readonly char Current => _position < _text.Length ? _text[_position] : '\0';

    private bool IsAtEnd()
    {
        SkipSpace();
        return _position == _text.Length;
    }

    private void SkipSpace()
    {
        while (_position < _text.Length && _text[_position] is ' ' or '\n' or '\r' or '\t')
        {
            _position++;
        }
    }

    private bool Take(char character)
    {
        SkipSpace();
        if (Current != character || _position == _text.Length)
        {
            return false;
        }

        _position++;
        return true;
    }

    private bool TakeWord(string word)
    {
        if (!_text[_position..].StartsWith(word))
        {
            return false;
        }

        _position += word.Length;
        return true;
    }

    private bool Open(char bracket) => Take(bracket) && ++_depth <= LenientParser.MaximalDepth;

    private bool Close(char bracket)
    {
        if (!Take(bracket))
        {
            return false;
        }

        _depth--;
        return true;
    }

    private bool IsAny()
    {
        SkipSpace();
        return Current switch
        {
            '{' => IsAnyObject(),
            '[' => IsAnyArray(),
            '"' => TakeString(out _, out _),
            't' => TakeWord("true"),
            'f' => TakeWord("false"),
            'n' => TakeWord("null"),
            _ => TakeNumber(out _),
        };
    }

    private bool IsAnyArray()
    {
        if (!Open('['))
        {
            return false;
        }

        if (Close(']'))
        {
            return true;
        }

        do
        {
            if (!IsAny())
            {
                return false;
            }
        }
        while (Take(','));

        return Close(']');
    }

    private bool IsAnyObject()
    {
        if (!Open('{'))
        {
            return false;
        }

        if (Close('}'))
        {
            return true;
        }

        var keys = new KeyRanges();
        do
        {
            if (!TakeKey(out var key) || !(_allowsAnyKey || keys.TryAdd(_text, key)) || !IsAny())
            {
                return false;
            }
        }
        while (Take(','));

        return Close('}');
    }

    /// <summary>Moves over a key without escapes and its colon.</summary>
    private bool TakeKey(out Range key)
    {
        key = default;
        SkipSpace();
        if (!TakeString(out key, out var hasEscapes) || (hasEscapes && !_allowsAnyKey))
        {
            return false;
        }

        return Take(':');
    }

    private bool TakeNumber(out ReadOnlySpan<char> number)
    {
        var length = NumberGrammar.Match(_text[_position..]);
        number = _text.Slice(_position, length);
        _position += length;
        return length > 0;
    }

    /// <param name="content">What stands between the quotes.</param>
    /// <param name="hasEscapes">Whether there are backslashes in it.</param>
    private bool TakeString(out Range content, out bool hasEscapes)
    {
        hasEscapes = false;
        content = default;
        if (Current != '"')
        {
            return false;
        }

        var start = ++_position;
        while (true)
        {
            var length = _text[_position..].IndexOfAny(StringStops);
            if (length < 0)
            {
                return false;
            }

            _position += length;
            if (_text[_position] == '"')
            {
                content = start.._position++;
                return true;
            }

            hasEscapes = true;
            if (_text[_position] != '\\' || !TakeEscape())
            {
                return false;
            }
        }
    }

    private bool TakeEscape()
    {
        var letter = _position + 1 < _text.Length ? _text[_position + 1] : '\0';
        if (letter != 'u')
        {
            _position += 2;
            return letter is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't';
        }

        if (!TakeCode(out var first) || char.IsLowSurrogate(first))
        {
            return false;
        }

        return !char.IsHighSurrogate(first) || (TakeCode(out var second) && char.IsLowSurrogate(second));
    }

    private bool TakeCode(out char code)
    {
        code = default;
        var rest = _text[_position..];
        if (rest.Length < 6 || rest[0] != '\\' || rest[1] != 'u')
        {
            return false;
        }

        var value = 0;
        foreach (var digit in rest[2..6])
        {
            if (!char.IsAsciiHexDigit(digit))
            {
                return false;
            }

            value = (value * 16) + (char.IsAsciiDigit(digit) ? digit - '0' : (digit | 0x20) - 'a' + 10);
        }

        code = (char)value;
        _position += 6;
        return true;
    }

    /// <summary>The keys of one object, to see whether one comes twice; beyond a few that is left to the lenient reader.</summary>
    private struct KeyRanges
    {
        private KeyBuffer _keys;
        private int _count;

        public bool TryAdd(ReadOnlySpan<char> text, Range key)
        {
            if (_count == KeysCompared)
            {
                return false;
            }

            foreach (var other in ((ReadOnlySpan<Range>)_keys)[.._count])
            {
                if (text[other].SequenceEqual(text[key]))
                {
                    return false;
                }
            }

            _keys[_count++] = key;
            return true;
        }
    }

    [System.Runtime.CompilerServices.InlineArray(KeysCompared)]
    private struct KeyBuffer
    {
        private Range _first;
    }
}
