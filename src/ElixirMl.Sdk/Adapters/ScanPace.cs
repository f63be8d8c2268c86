namespace ElixirMl.Adapters;

/// <summary>Decides when text that is still undecided is looked at again, so that looking costs linear time in all.</summary>
internal struct ScanPace
{
    // Marks are shorter; what is held back longer than this is looked at again only when it has grown by half.
    private const int LookedAtAlways = 256;

    private int _due;
    private int _length;

    /// <summary>Characters looked at so far, repeats included.</summary>
    public long Work { get; private set; }

    public readonly bool IsDue(int length) => length >= _due;

    /// <param name="length">Of the text so far.</param>
    /// <param name="pending">How many characters at its end will be looked at again.</param>
    public void Rest(int length, int pending)
    {
        Work += Math.Max(pending, length - _length);
        _length = length;
        _due = length + (pending <= LookedAtAlways ? 1 : pending / 2);
    }
}
