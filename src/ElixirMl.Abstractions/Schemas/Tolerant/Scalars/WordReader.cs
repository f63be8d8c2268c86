namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Walks over the words of a sentence.</summary>
internal ref struct WordReader(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> _text = text;

    /// <summary>Where the current word begins.</summary>
    public int Start { get; private set; }

    /// <summary>Behind the current word.</summary>
    public int End { get; private set; }

    /// <summary>Whether a clause ended between the word before and this one.</summary>
    public bool StartsClause { get; private set; } = true;

    public readonly ReadOnlySpan<char> Word => _text[Start..End];

    public bool MoveNext()
    {
        StartsClause = End == 0;
        Start = End;
        while (Start < _text.Length && !ScalarText.IsWordCharacter(_text[Start]))
        {
            StartsClause |= ScalarText.EndsClause(_text[Start]);
            Start++;
        }

        End = Start;
        while (End < _text.Length && IsInsideWord(End))
        {
            End++;
        }

        return Start < _text.Length;
    }

    private readonly bool IsInsideWord(int index) =>
        ScalarText.IsWordCharacter(_text[index]) ||
        (_text[index] is '\'' or '’' && index + 1 < _text.Length && char.IsLetter(_text[index + 1]));
}
