namespace ElixirMl.Analyzers;

/// <summary>Finds a repeated group whose whole content may be one repetition, such as <c>(a+)+</c>: the classic pattern of exponential time.</summary>
/// <remarks>Reads only as much of the syntax of regular expressions as that takes: atoms, groups, alternatives, quantifiers. What must match something else in each round, as in <c>(a+,)*</c>, is fine.</remarks>
internal sealed class RepeatedRepetition
{
    private readonly string _pattern;
    private int _position;
    private string? _found;

    private RepeatedRepetition(string pattern) => _pattern = pattern;

    private bool IsAtEnd => _position >= _pattern.Length;

    /// <summary>The group as written with its quantifier; null when there is none.</summary>
    internal static string? Find(string pattern)
    {
        var reader = new RepeatedRepetition(pattern);
        while (!reader.IsAtEnd && reader._found is null)
        {
            reader.ReadAlternatives();
            reader._position++;
        }

        return reader._found;
    }

    /// <summary>Reads up to the closing bracket or the end.</summary>
    /// <returns>Whether one alternative can be nothing but one unlimited repetition.</returns>
    private bool ReadAlternatives()
    {
        var isRisky = false;
        var (unlimited, demanding) = (0, 0);
        while (!IsAtEnd && _pattern[_position] != ')')
        {
            if (_pattern[_position] == '|')
            {
                isRisky |= unlimited > 0 && demanding == 0;
                (unlimited, demanding) = (0, 0);
                _position++;
                continue;
            }

            var (isUnlimited, isDemanding) = ReadQuantifiedAtom();
            unlimited += isUnlimited ? 1 : 0;
            demanding += isDemanding ? 1 : 0;
        }

        return isRisky || (unlimited > 0 && demanding == 0);
    }

    private (bool IsUnlimited, bool IsDemanding) ReadQuantifiedAtom()
    {
        var start = _position;
        var isRisky = ReadAtom(out var hasWidth, out var isAtomic);
        var (minimum, isUnlimited) = ReadQuantifier();
        if (isRisky && isUnlimited && !isAtomic)
        {
            _found ??= _pattern.Substring(start, _position - start);
        }

        // A group that may be one repetition is one, even when it is not repeated itself.
        return (isUnlimited || (isRisky && !isAtomic), hasWidth && minimum > 0 && !isUnlimited && !isRisky);
    }

    private bool ReadAtom(out bool hasWidth, out bool isAtomic)
    {
        (hasWidth, isAtomic) = (true, false);
        switch (_pattern[_position])
        {
            case '(':
                return ReadGroup(out hasWidth, out isAtomic);
            case '[':
                SkipClass();
                return false;
            case '\\':
                hasWidth = _position + 1 < _pattern.Length && _pattern[_position + 1] is not ('b' or 'B' or 'A' or 'z' or 'Z' or 'G');
                _position += 2;
                return false;
            case '^' or '$':
                hasWidth = false;
                _position++;
                return false;
            default:
                _position++;
                return false;
        }
    }

    private bool ReadGroup(out bool hasWidth, out bool isAtomic)
    {
        _position++;
        var isSpecial = !IsAtEnd && _pattern[_position] == '?';
        var kind = isSpecial && _position + 1 < _pattern.Length ? _pattern[_position + 1] : '\0';
        var isLook = isSpecial && (kind is '=' or '!' || (kind == '<' && _position + 2 < _pattern.Length && _pattern[_position + 2] is '=' or '!'));
        (hasWidth, isAtomic) = (!isLook, kind == '>');
        if (isSpecial)
        {
            SkipPrefix(kind, isLook);
        }

        var isRisky = ReadAlternatives();
        _position++;
        return isRisky;
    }

    private void SkipPrefix(char kind, bool isLook)
    {
        if (kind is '<' or '\'' && !isLook)
        {
            var end = _pattern.IndexOf(kind == '<' ? '>' : '\'', _position + 2);
            _position = end < 0 ? _pattern.Length : end + 1;
            return;
        }

        while (!IsAtEnd && _pattern[_position] is not (':' or '=' or '!' or '>' or ')'))
        {
            _position++;
        }

        if (!IsAtEnd && _pattern[_position] != ')')
        {
            _position++;
        }
    }

    private void SkipClass()
    {
        _position++;
        if (!IsAtEnd && _pattern[_position] == '^')
        {
            _position++;
        }

        // A closing bracket right after the opening one is a character of the class.
        for (var isFirst = true; !IsAtEnd && (isFirst || _pattern[_position] != ']'); isFirst = false)
        {
            _position += _pattern[_position] == '\\' ? 2 : 1;
        }

        _position++;
    }

    private (int Minimum, bool IsUnlimited) ReadQuantifier()
    {
        var result = IsAtEnd ? (1, false) : _pattern[_position] switch
        {
            '*' => (0, true),
            '+' => (1, true),
            '?' => (0, false),
            '{' => ReadCounts(),
            _ => (1, false),
        };
        if (!IsAtEnd && _pattern[_position] is '*' or '+' or '?')
        {
            _position++;
        }

        if (!IsAtEnd && _pattern[_position] == '?')
        {
            _position++;
        }

        return result;
    }

    private (int Minimum, bool IsUnlimited) ReadCounts()
    {
        var end = _pattern.IndexOf('}', _position);
        if (end < 0)
        {
            _position++;
            return (1, false);
        }

        var parts = _pattern.Substring(_position + 1, end - _position - 1).Split(',');
        if (!int.TryParse(parts[0], out var minimum))
        {
            _position++;
            return (1, false);
        }

        _position = end + 1;
        return (minimum, parts.Length == 2 && parts[1].Length == 0);
    }
}
