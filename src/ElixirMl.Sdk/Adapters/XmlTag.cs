namespace ElixirMl.Adapters;

/// <summary>A tag found in a text.</summary>
/// <param name="Start">Where the angle bracket stands.</param>
/// <param name="End">The first character behind the tag.</param>
/// <param name="NameStart">Where the name begins.</param>
/// <param name="NameLength">Length of the name.</param>
/// <param name="Kind">Opening, closing or both at once.</param>
internal readonly record struct XmlTag(int Start, int End, int NameStart, int NameLength, XmlTagKind Kind)
{
    public ReadOnlySpan<char> Name(ReadOnlySpan<char> text) => text.Slice(NameStart, NameLength);

    /// <summary>Where the value of an attribute stands.</summary>
    /// <returns>The end of the tag and no length when there is no such attribute.</returns>
    public (int Start, int Length) Attribute(ReadOnlySpan<char> text, string name)
    {
        var tag = text[NameStart..End];
        var at = tag.IndexOf($" {name}=");
        var start = at + name.Length + 3;
        if (at < 0 || start >= tag.Length || tag[start - 1] is not ('"' or '\''))
        {
            return (End, 0);
        }

        var length = tag[start..].IndexOf(tag[start - 1]);
        return length < 0 ? (End, 0) : (NameStart + start, length);
    }
}
