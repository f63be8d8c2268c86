namespace ElixirMl.Predictors.Tools;

/// <summary>Finds the tool a model means by what it wrote: the name, in any case, alone or in the trimmings models put around names.</summary>
internal static class ToolName
{
    private static readonly string[] Trimmings = ["tool", "tools", "function", "functions", "action", "call", "use", "name", "default_api", "api"];

    /// <returns><see langword="null"/> when it is none of the names, or more than one.</returns>
    public static string? Find(string written, IEnumerable<string> names)
    {
        string[] known = [.. names];
        return Array.Find(known, name => string.Equals(name, written, StringComparison.OrdinalIgnoreCase)) ?? Only(known, name => IsTrimmed(written, name));
    }

    private static string? Only(string[] names, Func<string, bool> isMeant) => names.Where(isMeant).Take(2).ToArray() is [var name] ? name : null;

    private static bool IsTrimmed(string written, string name)
    {
        var start = written.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        return start >= 0 && AreTrimmings(written.AsSpan(0, start)) && AreTrimmings(written.AsSpan(start + name.Length));
    }

    private static bool AreTrimmings(ReadOnlySpan<char> text)
    {
        var isAll = true;
        for (var i = 0; i < text.Length && isAll;)
        {
            var length = WordAt(text[i..]);
            isAll = length == 0 || IsTrimming(text.Slice(i, length));
            i += Math.Max(length, 1);
        }

        return isAll;
    }

    private static bool IsTrimming(ReadOnlySpan<char> word)
    {
        foreach (var trimming in Trimmings)
        {
            if (word.Equals(trimming, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // An underscore at an end is emphasis, within a word it is part of it.
    private static int WordAt(ReadOnlySpan<char> text)
    {
        if (!char.IsLetterOrDigit(text[0]))
        {
            return 0;
        }

        var length = 1;
        while (length < text.Length && (char.IsLetterOrDigit(text[length]) || text[length] is '_' or '-'))
        {
            length++;
        }

        return text[..length].TrimEnd("_-").Length;
    }
}
