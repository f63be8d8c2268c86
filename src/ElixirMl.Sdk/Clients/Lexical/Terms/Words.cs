namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>Walks over the words of a text: runs of letters or of digits, without copying.</summary>
/// <param name="text">Any text.</param>
/// <param name="splitsCompounds">Whether <c>FileStream</c> and <c>HTTPClient</c> are two words each.</param>
internal ref struct Words(ReadOnlySpan<char> text, bool splitsCompounds)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly bool _splitsCompounds = splitsCompounds;

    public int Start { get; private set; }

    public int End { get; private set; }

    public readonly ReadOnlySpan<char> Current => _text[Start..End];

    public bool MoveNext()
    {
        var start = End;
        while (start < _text.Length && !char.IsLetterOrDigit(_text[start]))
        {
            start++;
        }

        var end = start;
        while (end < _text.Length && Continues(start, end))
        {
            end++;
        }

        (Start, End) = (start, end);
        return end > start;
    }

    private readonly bool Continues(int start, int at)
    {
        var unit = _text[at];
        if (at == start)
        {
            return true;
        }

        var before = _text[at - 1];
        return char.IsLetter(unit)
            ? char.IsLetter(before) && !(_splitsCompounds && IsCompoundBorder(at))
            : char.IsDigit(unit) && char.IsDigit(before);
    }

    // A border lies before a capital after a small letter, and before the last capital of a run that a small letter follows.
    private readonly bool IsCompoundBorder(int at)
    {
        if (!char.IsUpper(_text[at]))
        {
            return false;
        }

        return !char.IsUpper(_text[at - 1]) || (at + 1 < _text.Length && char.IsLower(_text[at + 1]));
    }
}
