namespace ElixirMl.Generators.Incremental;

/// <summary>A hash of 64 bits in the manner of FNV-1a, the same on every machine.</summary>
internal struct Fingerprint
{
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    // No character has this value, so that "ab" and "c" differ from "a" and "bc".
    private const ulong EndOfText = 0x1_0000;

    internal ulong Value { get; private set; }

    internal void Add(string text)
    {
        foreach (var character in text)
        {
            Add(character);
        }

        Add(EndOfText);
    }

    internal void Add(ulong part) => Value = unchecked(((Value ^ part) * Prime) + Offset);
}
