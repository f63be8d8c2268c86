namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>A line such as <c>key: value</c>, <c>key = value</c>, <c>- **Key**: value</c>, <c>1. Key: value</c> or <c>## Key: value</c>.</summary>
internal static class KeyLine
{
    private const int LongestKey = 80;
    private const string Decoration = " \t#>*-•_`\"'";

    /// <param name="line">One line.</param>
    /// <param name="key">What stands before the colon, without decoration.</param>
    /// <param name="value">Where the value begins.</param>
    public static bool TrySplit(ReadOnlySpan<char> line, out ReadOnlySpan<char> key, out int value)
    {
        value = line[..Math.Min(line.Length, LongestKey)].IndexOfAny(":：=") + 1;
        key = value > 0 ? WithoutNumber(line[..(value - 1)].Trim(Decoration)) : default;
        if (value > 0 && line[..(value - 1)].TrimStart(" \t#>-•").StartsWith("**") && line[value..].StartsWith("**"))
        {
            value += 2;
        }

        return !key.IsEmpty && !key.ContainsAny('{', '[', '"') && !line[value..].StartsWith("//");
    }

    private static ReadOnlySpan<char> WithoutNumber(ReadOnlySpan<char> key)
    {
        var name = key.TrimStart("0123456789");
        return name.Length < key.Length && name is ['.' or ')', ' ', ..] ? name[1..].Trim(Decoration) : key;
    }
}
