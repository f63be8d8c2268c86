namespace ElixirMl.Predictors.Tools;

/// <summary>Reads arguments that are written as <c>query="cats", limit=2</c> or a line each, <c>query: cats</c>, by the names a tool declares.</summary>
/// <remarks>Linear in the length of the text times the number of names.</remarks>
internal ref struct ArgumentScanner(ReadOnlySpan<char> text, IReadOnlyList<string> names)
{
    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    /// <summary>All arguments by name; the value as it was written.</summary>
    /// <returns><see langword="null"/> when some of the text is no argument, or a name stands twice.</returns>
    public Dictionary<string, string>? ReadNamed()
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        SkipSeparators();
        while (_at < _text.Length)
        {
            if (FindName(_at, out var start) is not { } name || ReadValue(start) is not { } value || !values.TryAdd(name, value))
            {
                return null;
            }

            SkipSeparators();
        }

        return values.Count > 0 ? values : null;
    }

    /// <summary>All arguments in their order, separated by commas.</summary>
    public List<string> ReadOrdered()
    {
        var values = new List<string>();
        while (_at < _text.Length)
        {
            var start = _at;
            while (_at < _text.Length && _text[_at] != ',')
            {
                SkipPart();
            }

            values.Add(_text[start.._at].Trim().ToString());
            _at++;
        }

        return values;
    }

    /// <returns><see langword="null"/> when something stands behind a value in quotes or brackets.</returns>
    private string? ReadValue(int start)
    {
        _at = start;
        while (_at < _text.Length && !(IsSeparator(_text[_at]) && FindName(AfterSeparators(_at), out _) is not null))
        {
            SkipPart();
        }

        var value = _text[start.._at].Trim().TrimEnd(",;").TrimEnd();
        return IsWhole(value) ? value.ToString() : null;
    }

    private static bool IsWhole(ReadOnlySpan<char> value)
    {
        if (value is not ['"' or '\'' or '{' or '[', ..])
        {
            return true;
        }

        var scanner = new ArgumentScanner(value, []);
        scanner.SkipPart();
        return scanner._at == value.Length;
    }

    // What stands in quotes or brackets is one part; a quote within a word is an apostrophe.
    private void SkipPart()
    {
        var opener = _text[_at];
        var isQuote = opener is '"' or '\'' && (_at == 0 || !char.IsLetterOrDigit(_text[_at - 1]));
        _at = isQuote ? AfterQuote(_at) : opener is '{' or '[' ? AfterBracket(_at) : _at + 1;
    }

    private readonly int AfterQuote(int start)
    {
        for (var i = start + 1; i < _text.Length; i++)
        {
            if (_text[i] == _text[start])
            {
                return i + 1;
            }

            i += _text[i] == '\\' ? 1 : 0;
        }

        return start + 1;
    }

    private readonly int AfterBracket(int start)
    {
        var depth = 0;
        for (var i = start; i < _text.Length;)
        {
            depth += _text[i] is '{' or '[' ? 1 : _text[i] is '}' or ']' ? -1 : 0;
            i = _text[i] is '"' or '\'' ? AfterQuote(i) : i + 1;
            if (depth == 0)
            {
                return i;
            }
        }

        return start + 1;
    }

    private void SkipSeparators() => _at = AfterSeparators(_at);

    private readonly int AfterSeparators(int at)
    {
        while (at < _text.Length && (IsSeparator(_text[at]) || char.IsWhiteSpace(_text[at])))
        {
            at++;
        }

        return at;
    }

    /// <summary>The name that stands here, in quotes or not, with a sign behind it.</summary>
    /// <param name="at">Where to look.</param>
    /// <param name="value">Place behind the sign.</param>
    private readonly string? FindName(int at, out int value)
    {
        value = 0;
        var quotes = at < _text.Length && _text[at] is '"' or '\'' ? 1 : 0;
        foreach (var name in names)
        {
            if (_text[Math.Min(at + quotes, _text.Length)..].StartsWith(name, StringComparison.Ordinal) && (value = AfterSign(at + name.Length + (2 * quotes))) > 0)
            {
                return name;
            }
        }

        return null;
    }

    private readonly int AfterSign(int at)
    {
        while (at < _text.Length && _text[at] is ' ' or '\t')
        {
            at++;
        }

        return at < _text.Length && _text[at] is '=' or ':' ? at + 1 : 0;
    }

    private static bool IsSeparator(char one) => one is ',' or ';' or '\n';
}
