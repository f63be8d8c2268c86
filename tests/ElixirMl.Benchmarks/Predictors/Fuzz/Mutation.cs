namespace ElixirMl.Benchmarks.Predictors.Fuzz;

/// <summary>Changes a text in a few random places: cuts, doublings, swaps, fragments of every format put in.</summary>
internal static class Mutation
{
    private static readonly string[] Fragments =
    [
        "[[ ## topics ## ]]", "[[ ## ", " ## ]]", "## confidence\n", "\n# ", "**", "<contact>", "</contact>", "<", ">", "/>", "&lt;", "<![CDATA[", "]]>", "```", "```json\n", "{", "}", "[", "]", "\"", "'",
        ",", ":", "\\", "\\u", "null", "NaN", "True", "1e999", "-", "0.5", "\n", "\r\n", "\t", "//", "/*", "*/", "\0", "\uD800", "\uDFFF", "\u200B", "é", "日本", "\"\"\"", "topics", "confidence", "High", "<think>", "</think>",
    ];

    public static string Apply(string text, Random random)
    {
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            text = Once(text, random);
        }

        return text;
    }

    private static string Once(string text, Random random)
    {
        var at = random.Next(text.Length + 1);
        var end = Math.Min(text.Length, at + random.Next(12));
        return random.Next(6) switch
        {
            0 => text.Remove(at, end - at),
            1 => text.Insert(at, text[at..end]),
            2 => text[..at],
            3 => text.Insert(at, ((char)random.Next(0x10000)).ToString()),
            4 => string.Concat(text.AsSpan(at), text.AsSpan(0, at)),
            _ => text.Insert(at, Fragments[random.Next(Fragments.Length)]),
        };
    }
}
