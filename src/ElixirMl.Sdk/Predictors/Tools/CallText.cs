using System.Buffers;

namespace ElixirMl.Predictors.Tools;

/// <summary>A call that is written as in a programming language: <c>search("cats", limit=2)</c>.</summary>
internal static class CallText
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("{[\"'=:,");
    private static readonly char[] Around = [' ', '\t', '\r', '\n', '`', ';'];

    /// <summary>Takes a call apart.</summary>
    /// <param name="text">A call and nothing else.</param>
    /// <param name="name">What stands before the parentheses.</param>
    /// <param name="arguments">What stands between them.</param>
    public static bool TryRead(string text, out string name, out string arguments)
    {
        var call = text.AsSpan().Trim(Around);
        var open = call.IndexOf('(');
        (name, arguments) = ("", "");
        if (open <= 0 || call[^1] != ')' || call[..open].IndexOfAny(NotInNames) >= 0)
        {
            return false;
        }

        (name, arguments) = (call[..open].Trim().ToString(), call[(open + 1)..^1].Trim().ToString());
        return true;
    }
}
