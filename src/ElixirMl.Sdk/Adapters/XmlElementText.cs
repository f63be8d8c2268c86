namespace ElixirMl.Adapters;

/// <summary>The content of an element that is being written, as far as it is certain, with entities read.</summary>
internal sealed class XmlElementText
{
    private int _given;

    public GrowingText Text { get; } = new();

    /// <summary>Up to where the reply has been taken; <see langword="null"/> when nothing has.</summary>
    public int? Given => _given > 0 ? _given : null;

    /// <param name="reply">The reply so far.</param>
    /// <param name="first">The first character of the content that is no blank.</param>
    /// <param name="end">Up to where it is certain that all belongs to the element.</param>
    /// <returns>What is new; empty when nothing is certain.</returns>
    public string Grow(GrowingText reply, int first, int end)
    {
        _given = Math.Max(_given, first);
        var certain = _given + LengthOf(reply.Span[_given..end]);
        if (certain == _given || XmlValue.MayBeLiteral(reply.Span[first..end]))
        {
            return "";
        }

        var delta = XmlTags.Unescape(reply.Slice(_given, certain)).ToString();
        _given = certain;
        Text.Append(delta);
        return delta;
    }

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = CertainText.LengthOf(text);
        var entity = text[..length].LastIndexOf('&');
        return entity >= 0 && XmlTags.MayBeEntity(text[entity..length]) ? entity : length;
    }
}
