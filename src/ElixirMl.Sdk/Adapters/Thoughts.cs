namespace ElixirMl.Adapters;

/// <summary>Thoughts that reasoning models write in front of a reply, between tags.</summary>
internal static class Thoughts
{
    private static readonly (string Open, string Close)[] Tags =
    [
        ("<think>", "</think>"),
        ("<thinking>", "</thinking>"),
        ("<reasoning>", "</reasoning>"),
    ];

    /// <summary>Where the reply proper begins; 0 when it begins at once or when the thoughts have no end.</summary>
    public static int End(ReadOnlySpan<char> reply)
    {
        var blanks = reply.Length - reply.TrimStart().Length;
        var text = reply[blanks..];
        foreach (var (open, close) in Tags)
        {
            if (text.StartsWith(open, StringComparison.OrdinalIgnoreCase))
            {
                var end = text.IndexOf(close, StringComparison.OrdinalIgnoreCase);
                return end < 0 ? 0 : blanks + end + close.Length;
            }
        }

        return 0;
    }
}
