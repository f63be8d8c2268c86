namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>64-bit hashes that are the same on every machine, unlike <see cref="string.GetHashCode()"/>.</summary>
internal static class StableHash
{
    public const ulong Start = 14695981039346656037;

    private const ulong Prime = 1099511628211;

    /// <summary>FNV-1a over UTF-16 units, with a final mix so that all bits depend on all characters.</summary>
    public static ulong Of(ReadOnlySpan<char> text, ulong start = Start)
    {
        var hash = start;
        foreach (var unit in text)
        {
            hash = (hash ^ unit) * Prime;
        }

        return Mix(hash);
    }

    /// <summary>Joins two hashes; the order matters.</summary>
    public static ulong Combine(ulong left, ulong right) => Mix((left * Prime) ^ right);

    /// <summary>The finalizer of SplitMix64 (Steele, Lea and Flood 2014).</summary>
    public static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
