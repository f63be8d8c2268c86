using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Items in quotes without brackets around them: <c>"red", "green"</c>.</summary>
internal static class QuotedItems
{
    /// <returns>Two items or more; null when the text is anything else.</returns>
    public static List<string>? Find(ReadOnlySpan<char> text)
    {
        // The outer quotes may have been taken off with those of a JSON string.
        var isInner = text.Contains("\", \"", StringComparison.Ordinal) && text[0] != '"' && text[^1] != '"';
        var isQuoted = text.Length > 2 && text[0] == text[^1] && text[0] is '"' or '\'' && text[1..].Contains(text[0]);
        return isInner ? Parse($"[\"{text}\"]") : isQuoted ? Parse($"[{text}]") : null;
    }

    private static List<string>? Parse(string list)
    {
        using var nodes = new NodeList();
        var parser = new LenientParser(list, 0, nodes);
        parser.Parse();
        if (parser.Position < list.Length || nodes[0].Count < 2 || (parser.Repairs & ~SyntaxRepairs.Quotes) != 0)
        {
            return null;
        }

        var items = new List<string>();
        foreach (var item in new Children(nodes.AsSpan(), 0))
        {
            if (nodes[item].Kind != NodeKind.String)
            {
                return null;
            }

            using var text = new NodeText(list, nodes[item]);
            items.Add(text.Span.ToString());
        }

        return items;
    }
}
