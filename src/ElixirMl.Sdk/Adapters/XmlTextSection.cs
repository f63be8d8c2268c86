using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>A text in an element, given as far as it is certain.</summary>
internal sealed class XmlTextSection(int field, bool isOptional) : SectionValue(field)
{
    private readonly XmlElementText _content = new();

    public override int? Given => _content.Given;

    public override void Begin(ICollection<FieldChange> changes)
    {
    }

    protected override void GrowFrom(GrowingText reply, int first, int end, ICollection<FieldChange> changes)
    {
        if (isOptional && "null".AsSpan().StartsWith(reply.Span[first..end].TrimEnd()))
        {
            return;
        }

        var delta = _content.Grow(reply, first, end);
        if (delta.Length > 0)
        {
            changes.Add(new(Field, delta, PartialField.Growing(_content.Text.Slice(0, _content.Text.Length))));
        }
    }

    protected override string Rest(ReadOnlySpan<char> text) => isOptional && text is "null" ? "" : text[Math.Min(_content.Text.Length, text.Length)..].ToString();
}
