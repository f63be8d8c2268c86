using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>A text that is given as far as it is certain.</summary>
internal sealed class TextSection(int field, bool isOptional) : SectionValue(field)
{
    private int _first;
    private int _given;

    public override int? Given => _given > 0 ? _given : null;

    public override void Begin(ICollection<FieldChange> changes)
    {
    }

    protected override void GrowFrom(GrowingText reply, int first, int end, ICollection<FieldChange> changes)
    {
        _first = first;
        _given = Math.Max(_given, first);
        var text = reply.Span[..end];
        var certain = _given + CertainText.LengthOf(text[_given..]);
        if (certain > _given && !MayBeNull(text[first..]))
        {
            var delta = text[_given..certain].ToString();
            _given = certain;
            changes.Add(new(Field, delta, PartialField.Growing(reply.Slice(first, certain))));
        }
    }

    protected override string Rest(ReadOnlySpan<char> text) => isOptional && text is "null" ? "" : text[Math.Min(_given - _first, text.Length)..].ToString();

    // The beginning of "null" may become null; everything else can only grow.
    private bool MayBeNull(ReadOnlySpan<char> text) => isOptional && "null".AsSpan().StartsWith(text.TrimEnd());
}
