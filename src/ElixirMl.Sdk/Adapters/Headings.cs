using System.Text;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Adapters;

/// <summary>Finds and disarms Markdown headings, <c>## name</c>, at the start of lines.</summary>
/// <remarks>Any number of number signs, emphasis around the name, a colon behind it with the value on the same line. Linear.</remarks>
internal static class Headings
{
    private const int MaxNameLength = 100;
    private const char ZeroWidthSpace = '\u200B';

    public static string Of(string name) => $"## {name}";

    /// <summary>The first heading at or after a position whose name a text finds.</summary>
    /// <param name="text">Where to look.</param>
    /// <param name="from">Where to begin.</param>
    /// <param name="heading">Where it stands and how many number signs it has.</param>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out Heading heading)
    {
        for (var at = LineStart(text, from); at < text.Length; at = NextLine(text, at))
        {
            if (TryMatch(text, at, out heading))
            {
                return true;
            }
        }

        heading = default;
        return false;
    }

    /// <summary>The text with every heading that names a field made harmless; the same instance when there is none.</summary>
    public static string Neutralize(string text, Signature signature)
    {
        StringBuilder? result = null;
        var done = 0;
        for (var from = 0; TryFind(text, from, out var heading); from = heading.End)
        {
            if (IsMeant(heading.Name(text), signature))
            {
                result = (result ?? new(text.Length + 8)).Append(text, done, heading.Start - done).Append(ZeroWidthSpace);
                done = heading.Start;
            }
        }

        return result is null ? text : result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Whether further text may make a heading of the last line, or change the one it is.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="start">Where its last line begins.</param>
    public static bool MayBegin(ReadOnlySpan<char> text, int start)
    {
        if (TryMatch(text, start, out var heading))
        {
            return heading.End == text.Length;
        }

        return text[start..].IndexOfAnyExcept(" \t>") < 0;
    }

    private static bool IsMeant(ReadOnlySpan<char> name, Signature signature) =>
        FieldNames.IsAlike(name, Markers.Completed) || FieldNames.IsAny(signature.Inputs, name) || FieldNames.IsAny(signature.Outputs, name);

    private static bool TryMatch(ReadOnlySpan<char> text, int start, out Heading heading)
    {
        heading = default;
        var at = start;
        while (at < text.Length && text[at] is ' ' or '\t' or '>')
        {
            at++;
        }

        var signs = at;
        while (at < text.Length && text[at] == '#')
        {
            at++;
        }

        if (at == signs)
        {
            return false;
        }

        var line = text[at..Math.Min(EndOfLine(text, at), at + MaxNameLength)];
        var colon = line.IndexOf(':');
        var length = colon < 0 ? line.Length : colon;
        var number = NumberLength(line[..length]);
        heading = new(start, at + (colon < 0 ? length : SkipEmphasis(line, colon + 1)), at + number, length - number, at - signs);
        return true;
    }

    // In "## 2. name" the number counts the headings.
    private static int NumberLength(ReadOnlySpan<char> name)
    {
        var number = name.TrimStart();
        var rest = number.TrimStart("0123456789");
        return rest.Length < number.Length && rest is ['.' or ')', ' ', ..] ? name.Length - rest.Length + 1 : 0;
    }

    // In **name:** the closing emphasis belongs to the name.
    private static int SkipEmphasis(ReadOnlySpan<char> line, int at)
    {
        while (at < line.Length && line[at] is '*' or '_' or '`')
        {
            at++;
        }

        return at;
    }

    private static int LineStart(ReadOnlySpan<char> text, int from) =>
        from == 0 || from >= text.Length || text[from - 1] == '\n' ? from : NextLine(text, from);

    private static int NextLine(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOf('\n');
        return length < 0 ? text.Length : at + length + 1;
    }

    private static int EndOfLine(ReadOnlySpan<char> text, int at)
    {
        var length = text[at..].IndexOfAny('\n', '\r');
        return length < 0 ? text.Length : at + length;
    }
}
