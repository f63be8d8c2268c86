namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Finds the one name of an enumeration that a sentence mentions.</summary>
/// <remarks>At every place the longest name counts, so that <c>car</c> is not found in <c>car-2</c>. A clause that holds a denial decides nothing.</remarks>
internal ref struct EnumMention(FieldType.Enumeration type, ReadOnlySpan<char> text)
{
    private const int Several = -2;

    private readonly ReadOnlySpan<EnumValue> _values = type.Values.AsSpan();
    private readonly ReadOnlySpan<char> _text = text;
    private int _found = -1;
    private bool _denied;
    private bool _named;

    /// <returns>Index of the value, or -1.</returns>
    public int Find(out bool isAmbiguous)
    {
        var position = 0;
        isAmbiguous = true;
        while (position < _text.Length)
        {
            position = Step(position);
            if (_found == Several || (_denied && _named))
            {
                return -1;
            }
        }

        isAmbiguous = false;
        return _found;
    }

    private int Step(int position)
    {
        var character = _text[position];
        if (position > 0 && ScalarText.IsWordCharacter(_text[position - 1]) && ScalarText.IsWordCharacter(character))
        {
            return position + 1;
        }

        var length = MatchAt(position, out var index);
        if (length > 0)
        {
            _found = index < 0 || (_found >= 0 && _found != index) ? Several : index;
            _named = true;
            return position + length;
        }

        return char.IsLetterOrDigit(character) ? SkipWord(position) : SkipSymbol(character, position);
    }

    private int SkipSymbol(char character, int position)
    {
        if (ScalarText.EndsClause(character))
        {
            _denied = false;
            _named = false;
        }

        return position + 1;
    }

    private int SkipWord(int position)
    {
        var words = new WordReader(_text[position..]);
        _ = words.MoveNext();
        _denied |= ScalarText.IsNegation(words.Word);
        return position + words.End;
    }

    /// <summary>The longest name at a place; letter for letter is better than by letters and digits alone.</summary>
    private readonly int MatchAt(int position, out int index)
    {
        var rest = _text[position..];
        var best = 0;
        index = -1;
        for (var i = 0; i < _values.Length; i++)
        {
            var length = Math.Max(Exact(rest, _values[i].JsonName), Exact(rest, _values[i].Name));
            if (length > best && !IsPartOfNumber(position, length))
            {
                (best, index) = (length, i);
            }
        }

        var loose = LooseAt(rest, out var looseIndex);
        if (loose <= best)
        {
            return best;
        }

        index = looseIndex;
        return loose;
    }

    private readonly int LooseAt(ReadOnlySpan<char> rest, out int index)
    {
        var best = 0;
        index = -1;
        for (var i = 0; i < _values.Length; i++)
        {
            var length = Math.Max(Loose(rest, _values[i].JsonName), Loose(rest, _values[i].Name));
            if (length > 0 && length >= best)
            {
                index = length == best ? -1 : i;
                best = length;
            }
        }

        return best;
    }

    private static int Exact(ReadOnlySpan<char> rest, string name) =>
        name.Length > 0 && rest.StartsWith(name, StringComparison.OrdinalIgnoreCase) && EndsWord(rest, name.Length) && !IsOrdinaryWord(rest, name) ? name.Length : 0;

    private static int Loose(ReadOnlySpan<char> rest, string name)
    {
        var length = AlphanumericText.Match(rest, name);
        return length > 0 && AlphanumericText.HasLetter(name) && EndsWord(rest, length) && !IsOrdinaryWord(rest, rest[..length]) ? length : 0;
    }

    /// <summary>Whether digits that spell a name are only a part of a number, as 1 is of 1.5 and of -1.</summary>
    private readonly bool IsPartOfNumber(int position, int length)
    {
        var end = position + length;
        var before = position > 0 && char.IsAsciiDigit(_text[position]) && _text[position - 1] is '-' or '.' or ',';
        var after = end + 1 < _text.Length && char.IsAsciiDigit(_text[end - 1]) && _text[end] is '.' or ',' && char.IsAsciiDigit(_text[end + 1]);
        return before || after;
    }

    private static bool EndsWord(ReadOnlySpan<char> rest, int length) =>
        length >= rest.Length || !ScalarText.IsWordCharacter(rest[length - 1]) || !ScalarText.IsWordCharacter(rest[length]);

    // "A" and "I" begin many sentences; as answers they stand alone.
    private static bool IsOrdinaryWord(ReadOnlySpan<char> rest, ReadOnlySpan<char> name) =>
        name.Length == 1 && name[0] is 'a' or 'A' or 'i' or 'I' && rest.Length > 2 && rest[1] == ' ' && char.IsLetter(rest[2]);
}
