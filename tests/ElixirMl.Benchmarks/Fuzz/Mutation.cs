using System.Text;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>Breaks texts: pieces are taken out, put in, doubled and mixed up.</summary>
/// <param name="random">Where all chance comes from.</param>
public sealed class Mutation(Random random)
{
    private static readonly string[] Pieces =
    [
        "\"", "'", "`", "```", "\"\"\"", "{", "}", "[", "]", ",", ":", "\\", "\\u", "\\ud83d", "//", "/*", "*/", "#", " ", "\n", "\t", "\0", "\uFEFF", "null", "True", "None", "NaN",
        "Infinity", "1", "-", ".", "e", "%", "“", "- ", "**", "</think>", "kind: ", "\uD83D", "9999999999999999999999999999999999999999", "1e999999999",
    ];

    /// <summary>The text with up to six places broken.</summary>
    /// <param name="text">Any text.</param>
    public string Break(string text)
    {
        for (var count = random.Next(1, 7); count > 0; count--)
        {
            text = BreakOnce(text);
        }

        return text;
    }

    /// <summary>Deeper nested than any reader should follow.</summary>
    public string Deep()
    {
        var (open, close) = random.Next(3) switch { 0 => ("[", "]"), 1 => ("{\"a\":", "}"), _ => ("{\"parent\":", "}") };
        var depth = random.Next(50, 12_000);
        var isClosed = random.Next(2) == 0;
        var text = new StringBuilder().Insert(0, open, depth).Append('1');
        return (isClosed ? text.Insert(text.Length, close, depth) : text).ToString();
    }

    /// <summary>Letters and signs by chance.</summary>
    public string Garbage()
    {
        var text = new StringBuilder();
        for (var count = random.Next(40); count > 0; count--)
        {
            text.Append(random.Next(3) == 0 ? Pieces[random.Next(Pieces.Length)] : ((char)random.Next(random.Next(5) == 0 ? 0x10000 : 0x80)).ToString());
        }

        return text.ToString();
    }

    private string BreakOnce(string text)
    {
        var (from, to) = Places(text);
        return random.Next(8) switch
        {
            0 => text[..from],
            1 => text[from..],
            2 => text.Remove(from, Math.Min(to - from, 12)),
            3 => text.Insert(to, text.Substring(from, Math.Min(to - from, 30))),
            4 => text.Insert(from, string.Concat(Enumerable.Repeat(Pieces[random.Next(Pieces.Length)], random.Next(2, 70)))),
            _ => text.Insert(from, Pieces[random.Next(Pieces.Length)]),
        };
    }

    private (int From, int To) Places(string text)
    {
        var (one, other) = (random.Next(text.Length + 1), random.Next(text.Length + 1));
        return one < other ? (one, other) : (other, one);
    }
}
