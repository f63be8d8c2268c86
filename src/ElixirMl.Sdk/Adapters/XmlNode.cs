namespace ElixirMl.Adapters;

/// <summary>An element within the value of a field.</summary>
/// <param name="Name">Name of the tag.</param>
/// <param name="Key">The attribute <c>key</c> if there is one, otherwise the name.</param>
/// <param name="Text">The content as it stands.</param>
/// <param name="Children">Elements of the content, if it has nothing but elements.</param>
internal sealed record XmlNode(string Name, string Key, string Text, IReadOnlyList<XmlNode> Children)
{
    private const int MaxDepth = 64;

    /// <summary>Reads text that consists of elements and blanks only.</summary>
    /// <returns>Whether it does, with every tag closed by its like, and there is at least one element.</returns>
    public static bool TryParse(string text, out IReadOnlyList<XmlNode> nodes)
    {
        var position = 0;
        var isRead = TryReadAll(text, ref position, 0, out nodes);
        return isRead && position == text.Length && nodes.Count > 0;
    }

    /// <summary>The attributes of a tag as if they were elements, without those that give a key or a plain value.</summary>
    public static IReadOnlyList<XmlNode> AttributesOf(ReadOnlySpan<char> text, XmlTag tag)
    {
        var found = new List<XmlNode>();
        for (var at = tag.NameStart + tag.NameLength; at < tag.End;)
        {
            var equals = text[at..tag.End].IndexOf('=');
            var quote = at + equals + 1;
            var close = equals > 0 && text[quote] is '"' or '\'' ? text[(quote + 1)..tag.End].IndexOf(text[quote]) : -1;
            if (close < 0)
            {
                break;
            }

            var name = text.Slice(at, equals).Trim().ToString();
            if (name is not ("key" or "value"))
            {
                found.Add(new(name, name, text.Slice(quote + 1, close).ToString(), []));
            }

            at = quote + close + 2;
        }

        return found;
    }

    private static string ValueOf(string text, XmlTag tag)
    {
        var (start, length) = tag.Attribute(text, "value");
        return text.Substring(start, length);
    }

    // Stops at a closing tag or at text, which the caller judges.
    private static bool TryReadAll(string text, ref int position, int depth, out IReadOnlyList<XmlNode> nodes)
    {
        var found = new List<XmlNode>();
        nodes = found;
        while (true)
        {
            while (position < text.Length && char.IsWhiteSpace(text[position]))
            {
                position++;
            }

            if (!XmlTags.TryMatch(text, position, out var tag) || tag.Kind == XmlTagKind.Close)
            {
                return true;
            }

            if (depth == MaxDepth || !TryRead(text, tag, ref position, depth, out var node))
            {
                return false;
            }

            found.Add(node);
        }
    }

    private static bool TryRead(string text, XmlTag tag, ref int position, int depth, out XmlNode node)
    {
        var name = tag.Name(text).ToString();
        var (start, length) = tag.Attribute(text, "key");
        var key = length == 0 ? name : XmlTags.Unescape(text.AsMemory(start, length)).ToString();
        position = tag.End;
        node = new(name, key, "", AttributesOf(text, tag));
        if (tag.Kind == XmlTagKind.Empty)
        {
            node = node with { Text = ValueOf(text, tag) };
            return true;
        }

        if (!TryReadAll(text, ref position, depth + 1, out var children))
        {
            return false;
        }

        if (!TryFindClosing(text, position, name, out var closing))
        {
            return false;
        }

        var isPure = closing.Start == position;
        var content = text[tag.End..closing.Start];
        node = node with { Text = content, Children = isPure && children.Count > 0 ? children : content.AsSpan().IsWhiteSpace() ? node.Children : [] };
        position = closing.End;
        return true;
    }

    // Text may hold tags that mean nothing, so the closing tag is the next one of the name.
    private static bool TryFindClosing(string text, int from, string name, out XmlTag closing)
    {
        for (var at = from; XmlTags.TryFind(text, at, out closing); at = closing.End)
        {
            if (closing.Kind == XmlTagKind.Close && FieldNames.IsAlike(closing.Name(text), name))
            {
                return true;
            }
        }

        return false;
    }
}
