namespace ElixirMl.Schemas.Dialects;

/// <summary>Tells what a regular expression needs of its reader.</summary>
internal static class PatternText
{
    private static readonly string[] Hard = ["(?=", "(?!", "(?<=", "(?<!", "(?>", "\\b", "\\B", "\\k"];

    /// <summary>Whether it does without looking around, word boundaries and references to groups, so that a grammar can be made of it.</summary>
    internal static bool IsSimple(string pattern) =>
        !Array.Exists(Hard, part => pattern.Contains(part, StringComparison.Ordinal)) && !RefersToGroup(pattern);

    private static bool RefersToGroup(string pattern)
    {
        for (var i = 0; i + 1 < pattern.Length; i++)
        {
            if (pattern[i] == '\\')
            {
                i++;
                if (pattern[i] is >= '1' and <= '9')
                {
                    return true;
                }
            }
        }

        return false;
    }
}
