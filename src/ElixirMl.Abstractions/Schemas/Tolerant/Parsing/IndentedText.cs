using System.Text;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Removes the indentation that all lines of a block share, and the empty first and last line of one that begins on its own line.</summary>
internal static class IndentedText
{
    public static string Dedent(ReadOnlySpan<char> block)
    {
        var body = WithoutFrame(block);
        var margin = Margin(body);
        if (margin == 0)
        {
            return body.ToString();
        }

        var text = new StringBuilder(body.Length);
        foreach (var line in body.EnumerateLines())
        {
            _ = text.Append(line[Math.Min(margin, line.Length - line.TrimStart().Length)..]).Append('\n');
        }

        text.Length--;
        return text.ToString();
    }

    private static ReadOnlySpan<char> WithoutFrame(ReadOnlySpan<char> block)
    {
        var first = block.IndexOf('\n');
        if (first < 0 || !block[..first].IsWhiteSpace())
        {
            return block;
        }

        block = block[(first + 1)..];
        var last = block.LastIndexOf('\n');
        return last >= 0 && block[last..].IsWhiteSpace() ? block[..last].TrimEnd('\r') : block;
    }

    private static int Margin(ReadOnlySpan<char> body)
    {
        var margin = int.MaxValue;
        foreach (var line in body.EnumerateLines())
        {
            margin = line.IsWhiteSpace() ? margin : Math.Min(margin, line.Length - line.TrimStart().Length);
        }

        return margin == int.MaxValue ? 0 : margin;
    }
}
