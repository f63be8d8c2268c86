namespace ElixirMl.Variables;

/// <summary>Hashes that are the same on every machine, in every culture and process.</summary>
internal static class StableHash
{
    // FNV-1a of the UTF-16 code units, then the finaliser of MurmurHash3, which spreads short texts over all bits.
    public static ulong Of(ReadOnlySpan<char> text)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in text)
        {
            hash = unchecked((hash ^ unit) * 1099511628211UL);
        }

        return Mix(hash);
    }

    public static ulong Mix(ulong bits)
    {
        bits = unchecked((bits ^ (bits >> 33)) * 0xFF51AFD7ED558CCDUL);
        bits = unchecked((bits ^ (bits >> 33)) * 0xC4CEB9FE1A85EC53UL);
        return bits ^ (bits >> 33);
    }

    public static ulong Pair(ulong name, ulong value) => Mix(unchecked((name * 0x9E3779B97F4A7C15UL) + value));
}
