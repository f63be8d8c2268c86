using System.Buffers;
using System.Text;
using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>The value on a line such as <c>key: value</c>, written by the rules of YAML or of JSON: quotes, a comma behind it and block marks do not belong to a text.</summary>
internal static class LineValue
{
    private static readonly SearchValues<char> BlockMarks = SearchValues.Create("+-123456789");

    /// <param name="text">What stands behind the colon, up to the next key.</param>
    /// <param name="type">What it should be.</param>
    /// <param name="log">Receives repairs.</param>
    public static ReadOnlySpan<char> Of(ReadOnlySpan<char> text, FieldType type, TolerantLog log)
    {
        text = text.Trim();
        if (type is FieldType.Optional optional)
        {
            return Of(text, optional.Inner, log);
        }

        var core = text.EndsWith(",") ? text[..^1].TrimEnd() : text;
        if (type is not FieldType.Text)
        {
            return core;
        }

        if (TryUnquote(core, out var content))
        {
            log.Mend(RepairKinds.Quotes);
            return content;
        }

        return IsBlock(text, out var isFolded) ? Block(text, isFolded) : text;
    }

    private static bool TryUnquote(ReadOnlySpan<char> text, out string content)
    {
        content = "";
        if (text.Length < 2 || text[0] != text[^1] || text[0] is not ('"' or '\''))
        {
            return false;
        }

        var inner = text[1..^1];
        content = text[0] == '"' ? Decode(inner) : inner.ToString().Replace("''", "'", StringComparison.Ordinal);
        return text[0] == '"' ? IsOneString(inner) : !inner.ToString().Replace("''", "", StringComparison.Ordinal).Contains('\'', StringComparison.Ordinal);
    }

    private static string Decode(ReadOnlySpan<char> inner)
    {
        var decoded = new char[inner.Length];
        return new(decoded, 0, StringDecoder.Decode(inner, decoded, out _));
    }

    private static bool IsOneString(ReadOnlySpan<char> inner)
    {
        while (inner.IndexOfAny('"', '\\') is >= 0 and var at)
        {
            if (inner[at] == '"' || at + 1 == inner.Length)
            {
                return false;
            }

            inner = inner[(at + 2)..];
        }

        return true;
    }

    private static bool IsBlock(ReadOnlySpan<char> text, out bool isFolded)
    {
        isFolded = text.StartsWith(">");
        var end = text.IndexOf('\n');
        return end > 0 && text[0] is '|' or '>' && !text[1..end].TrimEnd().ContainsAnyExcept(BlockMarks);
    }

    private static string Block(ReadOnlySpan<char> text, bool isFolded)
    {
        var body = IndentedText.Dedent(text[text.IndexOf('\n')..]).ReplaceLineEndings("\n");
        return isFolded ? Fold(body) : body;
    }

    // A line break becomes a space, an empty line a line break.
    private static string Fold(string body)
    {
        var text = new StringBuilder(body.Length);
        foreach (var line in body.Split('\n'))
        {
            var isJoined = line.Length > 0 && text.Length > 0 && text[^1] != '\n';
            _ = text.Append(isJoined ? " " : "").Append(line.Length > 0 ? line : "\n");
        }

        return text.ToString().TrimEnd('\n');
    }
}
