using System.Text;

namespace ElixirMl.Adapters;

/// <summary>Finds and disarms field markers, <c>[[ ## name ## ]]</c>.</summary>
/// <remarks>
/// What is found in replies and what is disarmed in inputs is decided by the same scanner, so nothing that would be read
/// as a marker can enter a prompt as data. Any blanks but line ends, any number of number signs and a name without closing
/// number signs count. Linear in the length of the text.
/// </remarks>
internal static class Markers
{
    public const string Completed = "completed";

    private const int MaxNameLength = 100;
    private const char ZeroWidthSpace = '\u200B';

    public static string Of(string name) => $"[[ ## {name} ## ]]";

    /// <summary>The first marker at or after a position.</summary>
    public static bool TryFind(ReadOnlySpan<char> text, int from, out Marker marker)
    {
        for (var at = from; at < text.Length; at++)
        {
            var skipped = text[at..].IndexOf('[');
            if (skipped < 0)
            {
                break;
            }

            at += skipped;
            if (TryMatch(text, at, out marker))
            {
                return true;
            }
        }

        marker = default;
        return false;
    }

    /// <summary>The text with every marker made harmless by a zero-width space; the same instance when there is none.</summary>
    public static string Neutralize(string text)
    {
        if (!TryFind(text, 0, out var marker))
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 8);
        var done = 0;
        do
        {
            result.Append(text, done, marker.Start + 1 - done).Append(ZeroWidthSpace);
            done = marker.Start + 1;
        }
        while (TryFind(text, marker.End, out marker));

        return result.Append(text, done, text.Length - done).ToString();
    }

    /// <summary>Whether a marker begins at a position, or may still do so when more text comes.</summary>
    /// <param name="text">The text so far.</param>
    /// <param name="start">Where an opening bracket stands.</param>
    public static bool MayMatch(ReadOnlySpan<char> text, int start) => Match(text, start, out _) != false;

    private static bool TryMatch(ReadOnlySpan<char> text, int start, out Marker marker) => Match(text, start, out marker) == true;

    // Null when the text ends before it is decided.
    private static bool? Match(ReadOnlySpan<char> text, int start, out Marker marker)
    {
        marker = default;
        var at = SkipBlanks(text, start + 1);
        if (Is(text, at, '[') is not true and var second)
        {
            return second;
        }

        at = SkipBlanks(text, at + 1);
        if (Is(text, at, '#') is not true and var sign)
        {
            return sign;
        }

        var name = SkipBlanks(text, SkipSigns(text, at));
        var nameEnd = SkipName(text, name);
        at = SkipBlanks(text, SkipSigns(text, nameEnd));
        if (Is(text, at, ']') is not true and var close)
        {
            return close;
        }

        at = SkipBlanks(text, at + 1);
        if (nameEnd == name || Is(text, at, ']') is not true)
        {
            return nameEnd == name ? false : Is(text, at, ']');
        }

        marker = new(start, at + 1, name, text[name..nameEnd].TrimEnd().Length);
        return true;
    }

    private static bool? Is(ReadOnlySpan<char> text, int at, char wanted) => at < text.Length ? text[at] == wanted : null;

    private static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]) && !IsLineEnd(text[at]))
        {
            at++;
        }

        return at;
    }

    private static int SkipSigns(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == '#')
        {
            at++;
        }

        return at;
    }

    private static int SkipName(ReadOnlySpan<char> text, int at)
    {
        var end = Math.Min(text.Length, at + MaxNameLength);
        while (at < end && text[at] is not ('#' or '[' or ']') && !IsLineEnd(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsLineEnd(char character) => character is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029' or '\v' or '\f';
}
