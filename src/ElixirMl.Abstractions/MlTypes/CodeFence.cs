using System.Buffers;

namespace ElixirMl.MlTypes;

/// <summary>Fences of backticks around code.</summary>
internal static class CodeFence
{
    private const int Shortest = 3;

    private static readonly SearchValues<char> LanguageParts = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789+#-_.");

    public static bool IsLanguage(ReadOnlySpan<char> text) => !text.ContainsAnyExcept(LanguageParts);

    /// <summary>Takes the fence off a text that is one fenced block.</summary>
    public static bool TryOpen(string text, out string body, out string language)
    {
        (body, language) = ("", "");
        var ticks = text.Length - text.AsSpan().TrimStart('`').Length;
        var line = text.IndexOf('\n', StringComparison.Ordinal);
        if (ticks < Shortest || line < 0)
            return false;

        var info = text.AsSpan(ticks, line - ticks).Trim();
        var end = text.Length - ticks - 1;
        var fence = text.AsSpan(0, ticks);
        if (end < line || !IsLanguage(info) || text[end] != '\n' || !text.AsSpan(end + 1).SequenceEqual(fence) || text.AsSpan(line, end - line).Contains($"\n{fence}", StringComparison.Ordinal))
            return false;

        body = end == line ? "" : text[(line + 1)..end];
        language = info.ToString();
        return true;
    }

    /// <summary>Finds the only fenced block among prose.</summary>
    public static bool TryFindOnly(string text, out string body, out string language)
    {
        (body, language) = ("", "");
        var start = text.IndexOf("```", StringComparison.Ordinal);
        var close = start < 0 ? -1 : text.IndexOf("\n```", start, StringComparison.Ordinal);
        return close >= 0 && text.IndexOf("```", close + 4, StringComparison.Ordinal) < 0 && TryOpen(text[start..(close + 4)], out body, out language);
    }

    /// <summary>Puts a fence around a text, longer than any within it.</summary>
    public static string Close(string text, string language)
    {
        var (longest, run) = (0, 0);
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = int.Max(longest, run);
        }

        var fence = new string('`', int.Max(Shortest, longest + 1));
        return text.Length == 0 ? $"{fence}{language}\n{fence}" : $"{fence}{language}\n{text}\n{fence}";
    }
}
