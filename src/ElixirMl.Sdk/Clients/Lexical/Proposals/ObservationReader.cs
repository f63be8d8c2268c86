using System.Text;
using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Proposals;

/// <summary>Reads observations from texts in which failures or examples are shown to people.</summary>
/// <remarks>
/// Paragraphs of lines such as <c>text: …</c>, <c>expected: IO</c>, <c>got: Net</c>, also bulleted, quoted or as lines of
/// JSON; or single lines such as <c>some text -> IO</c>. What is known of the wrong answer is left aside.
/// </remarks>
internal static class ObservationReader
{
    private static readonly string[] Right = ["expected", "correct", "right", "gold", "target", "label", "wanted", "truth"];
    private static readonly string[] Wrong = ["got", "predicted", "prediction", "actual", "wrong", "answer", "answered", "output", "reply", "score", "feedback", "reasoning"];
    private static readonly string[] Arrows = [" -> ", " => ", " → "];

    public static IEnumerable<Observation> Read(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries).SelectMany(ReadParagraph);

    private static IEnumerable<Observation> ReadParagraph(string paragraph)
    {
        var given = new StringBuilder();
        string? expected = null;
        foreach (var line in paragraph.Split('\n'))
        {
            if (ReadArrow(line) is { } arrow)
            {
                yield return arrow;
                continue;
            }

            var (key, value) = SplitLine(line);
            if (HasWord(key, Right))
            {
                expected = value;
            }
            else if (!HasWord(key, Wrong))
            {
                given.Append(value).Append('\n');
            }

            // A second right answer in one paragraph begins the next observation.
            if (expected is not null && given.Length > 0)
            {
                yield return new(given.ToString(), expected);
                given.Clear();
                expected = null;
            }
        }
    }

    private static Observation? ReadArrow(string line)
    {
        foreach (var arrow in Arrows)
        {
            var at = line.LastIndexOf(arrow, StringComparison.Ordinal);
            if (at > 0)
            {
                return new(line[..at], Bare(line[(at + arrow.Length)..]));
            }
        }

        return null;
    }

    private static (string Key, string Value) SplitLine(string line)
    {
        var colon = line.IndexOf(':');
        return colon is < 0 or > 40 ? ("", line) : (line[..colon], Bare(line[(colon + 1)..]));
    }

    private static string Bare(string value) => value.Trim().TrimEnd(',').Trim('"', '\'', '`', '*', ' ', '.', '{', '}');

    private static bool HasWord(string key, string[] wanted)
    {
        var words = new Words(key, splitsCompounds: true);
        while (words.MoveNext())
        {
            if (wanted.Contains(words.Current.ToString(), StringComparer.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }
}
