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
}
