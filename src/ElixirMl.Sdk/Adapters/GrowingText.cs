namespace ElixirMl.Adapters;

/// <summary>Text that only grows, so that what was handed out of it stays valid.</summary>
internal sealed class GrowingText
{
    private char[] _characters = new char[256];

    public int Length { get; private set; }

    public ReadOnlySpan<char> Span => _characters.AsSpan(0, Length);

    public void Append(ReadOnlySpan<char> text)
    {
        Reserve(text.Length);
        text.CopyTo(_characters.AsSpan(Length));
        Length += text.Length;
    }

    public void Append(char character)
    {
        Reserve(1);
        _characters[Length++] = character;
    }

    /// <summary>Replaces a character that has not been handed out.</summary>
    public void ReplaceLast(char character) => _characters[Length - 1] = character;

    /// <summary>A part of the text that stays as it is whatever is appended.</summary>
    public ReadOnlyMemory<char> Slice(int start, int end) => _characters.AsMemory(start, end - start);

    private void Reserve(int more)
    {
        if (Length + more > _characters.Length)
        {
            Array.Resize(ref _characters, Math.Max(_characters.Length * 2, Length + more));
        }
    }
}
