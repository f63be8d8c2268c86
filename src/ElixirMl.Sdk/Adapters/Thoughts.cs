using ElixirMl.Schemas;

namespace ElixirMl.Adapters;

/// <summary>Thoughts that reasoning models write in front of a reply, between tags.</summary>
internal static class Thoughts
{
    private static readonly (string Name, string Open, string Close)[] Tags =
    [
        .. ((string[])["think", "thinking", "thought", "thoughts", "reasoning", "reflection", "scratchpad"]).Select(static name => (name, $"<{name}>", $"</{name}>")),
        ("think", "[THINK]", "[/THINK]"),
    ];

    /// <summary>Where the reply proper begins; 0 when it begins at once, when the thoughts have no end or when they were asked for as a field.</summary>
    public static int End(ReadOnlySpan<char> reply, Schema outputs)
    {
        var blanks = reply.Length - reply.TrimStart().Length;
        var text = reply[blanks..];
        if (CloseOf(text, outputs) is not { } close)
        {
            return 0;
        }

        var end = text.IndexOf(close, StringComparison.OrdinalIgnoreCase);
        return end < 0 ? 0 : blanks + end + close.Length;
    }

    /// <summary>The tag that ends the thoughts a text begins with; <see langword="null"/> when it begins with none, or with a field.</summary>
    public static string? CloseOf(ReadOnlySpan<char> text, Schema outputs)
    {
        if (text.IsEmpty || text[0] is not ('<' or '['))
        {
            return null;
        }

        foreach (var (name, open, close) in Tags)
        {
            if (text.StartsWith(open, StringComparison.OrdinalIgnoreCase) && FieldNames.Find(outputs, name) < 0)
            {
                return close;
            }
        }

        return null;
    }

    /// <summary>Whether a text is the beginning of a tag and not yet a whole one.</summary>
    public static bool MayBegin(ReadOnlySpan<char> text)
    {
        foreach (var (_, open, _) in Tags)
        {
            if (text.Length < open.Length && open.StartsWith(text, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
