using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>A text in an element, given as far as it is certain, with entities read.</summary>
internal sealed class XmlTextSection(int field, bool isOptional) : SectionValue(field)
{
    private readonly GrowingText _text = new();
    private int _given;

    public override int? Given => _given > 0 ? _given : null;

    public override void Begin(ICollection<FieldChange> changes)
    {
    }

    protected override void GrowFrom(GrowingText reply, int first, int end, ICollection<FieldChange> changes)
    {
        _given = Math.Max(_given, first);
        var text = reply.Span[..end];
        var certain = _given + LengthOf(text[_given..]);
        var isOpen = (isOptional && "null".AsSpan().StartsWith(text[first..].TrimEnd())) || XmlValue.MayBeLiteral(text[first..]);
        if (certain > _given && !isOpen)
        {
            var delta = XmlTags.Unescape(reply.Slice(_given, certain)).ToString();
            _given = certain;
            _text.Append(delta);
            changes.Add(new(Field, delta, PartialField.Growing(_text.Slice(0, _text.Length))));
        }
    }

    protected override string Rest(ReadOnlySpan<char> text) => isOptional && text is "null" ? "" : text[Math.Min(_text.Length, text.Length)..].ToString();

    private static int LengthOf(ReadOnlySpan<char> text)
    {
        var length = CertainText.LengthOf(text);
        var entity = text[..length].LastIndexOf('&');
        return entity >= 0 && XmlTags.MayBeEntity(text[entity..length]) ? entity : length;
    }
}
