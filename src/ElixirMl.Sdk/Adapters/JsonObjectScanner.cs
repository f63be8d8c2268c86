namespace ElixirMl.Adapters;

/// <summary>Reads the members of one strictly written JSON object as names and values, each character once.</summary>
/// <remarks>Values are delimited, not checked; whoever reads them does.</remarks>
internal struct JsonObjectScanner(string text, int start)
{
    private bool _isFirst = true;

    /// <summary>The first character not read yet.</summary>
    public int Position { get; private set; } = start + 1;

    /// <summary>Whether the closing brace was read.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Reads the next member.</summary>
    /// <returns><see langword="false"/> at the end of the object or where the text is not as JSON demands.</returns>
    public bool TryReadMember(out ReadOnlyMemory<char> name, out ReadOnlyMemory<char> value)
    {
        name = value = default;
        if (TryTake('}'))
        {
            IsClosed = true;
            return false;
        }

        if (!_isFirst && !TryTake(','))
        {
            return false;
        }

        _isFirst = false;
        return TryReadName(out name) && TryTake(':') && TryReadValue(out value);
    }

    private bool TryTake(char wanted)
    {
        SkipBlanks();
        if (Position == text.Length || text[Position] != wanted)
        {
            return false;
        }

        Position++;
        return true;
    }

    private void SkipBlanks()
    {
        while (Position < text.Length && text[Position] is ' ' or '\n' or '\r' or '\t')
        {
            Position++;
        }
    }

    private bool TryReadName(out ReadOnlyMemory<char> name)
    {
        SkipBlanks();
        var from = Position + 1;
        var isRead = TrySkipString();
        name = isRead ? text.AsMemory(from, Position - 1 - from) : default;
        return isRead;
    }

    private bool TryReadValue(out ReadOnlyMemory<char> value)
    {
        SkipBlanks();
        var from = Position;
        var isRead = TrySkipValue();
        value = isRead ? text.AsMemory(from, Position - from) : default;
        return isRead;
    }

    private bool TrySkipValue()
    {
        if (Position == text.Length)
        {
            return false;
        }

        return text[Position] switch
        {
            '"' => TrySkipString(),
            '{' or '[' => TrySkipNested(),
            _ => TrySkipScalar(),
        };
    }

    private bool TrySkipNested()
    {
        var depth = 0;
        do
        {
            var character = text[Position];
            if (character is '\'' or '`' or '/' || (character == '"' && !TrySkipString()))
            {
                return false;
            }

            depth += character switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            Position += character == '"' ? 0 : 1;
        }
        while (depth > 0 && Position < text.Length);

        return depth == 0;
    }

    private bool TrySkipScalar()
    {
        var from = Position;
        while (Position < text.Length && (char.IsAsciiLetterOrDigit(text[Position]) || text[Position] is '-' or '+' or '.'))
        {
            Position++;
        }

        return Position > from;
    }

    private bool TrySkipString()
    {
        if (Position == text.Length || text[Position] != '"')
        {
            return false;
        }

        for (Position++; Position < text.Length; Position++)
        {
            if (text[Position] == '\\')
            {
                Position++;
            }
            else if (text[Position] == '"')
            {
                Position++;
                return true;
            }
        }

        Position = text.Length;
        return false;
    }
}
