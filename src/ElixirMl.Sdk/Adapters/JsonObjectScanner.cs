namespace ElixirMl.Adapters;

/// <summary>Reads the members of one JSON object as names and uninterpreted values, each character once.</summary>
internal struct JsonObjectScanner(string text, int start)
{
    /// <summary>The first character not read yet.</summary>
    public int Position { get; private set; } = start + 1;

    /// <summary>Whether the closing brace was read.</summary>
    public bool IsClosed { get; private set; }

    /// <summary>Reads the next member; an unfinished last value counts.</summary>
    /// <returns><see langword="false"/> at the end of the object or where the text is no object.</returns>
    public bool TryReadMember(out ReadOnlyMemory<char> name, out ReadOnlyMemory<char> value)
    {
        name = value = default;
        SkipSeparators();
        if (Is('}'))
        {
            Position++;
            IsClosed = true;
            return false;
        }

        if (!TryReadName(out name))
        {
            return false;
        }

        SkipBlanks();
        if (!Is(':'))
        {
            return false;
        }

        Position++;
        value = ReadValue();
        return !value.IsEmpty;
    }

    private readonly bool Is(char wanted) => Position < text.Length && text[Position] == wanted;

    private void SkipBlanks()
    {
        while (Position < text.Length && char.IsWhiteSpace(text[Position]))
        {
            Position++;
        }
    }

    private void SkipSeparators()
    {
        while (Position < text.Length && (char.IsWhiteSpace(text[Position]) || text[Position] == ','))
        {
            Position++;
        }
    }

    private bool TryReadName(out ReadOnlyMemory<char> name)
    {
        var from = Position;
        if (Is('"'))
        {
            SkipString();
            name = text.AsMemory(from + 1, Math.Max(0, Position - from - 2));
            return true;
        }

        while (Position < text.Length && (char.IsLetterOrDigit(text[Position]) || text[Position] is '_' or '-' or '$'))
        {
            Position++;
        }

        name = text.AsMemory(from, Position - from);
        return !name.IsEmpty;
    }

    private ReadOnlyMemory<char> ReadValue()
    {
        var from = Position;
        var depth = 0;
        while (Position < text.Length)
        {
            var character = text[Position];
            if (depth == 0 && character is ',' or '}' or ']')
            {
                break;
            }

            if (character == '"')
            {
                SkipString();
                continue;
            }

            depth += character switch { '{' or '[' => 1, '}' or ']' => -1, _ => 0 };
            Position++;
        }

        return text.AsMemory(from, Position - from).Trim();
    }

    private void SkipString()
    {
        for (Position++; Position < text.Length; Position++)
        {
            if (text[Position] == '\\')
            {
                Position++;
            }
            else if (text[Position] == '"')
            {
                Position++;
                return;
            }
        }

        Position = text.Length;
    }
}
