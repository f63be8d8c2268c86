namespace ElixirMl.Adapters;

/// <summary>A list in an element, given item by item if it is written as JSON.</summary>
internal sealed class XmlListSection(int field, bool givesOpenItems) : SectionValue(field)
{
    private readonly XmlElementText _content = new();
    private readonly ListItems _items = new(field, givesOpenItems);

    public override int? Given => _content.Given;

    protected override void GrowFrom(GrowingText reply, int first, int end, ICollection<FieldChange> changes)
    {
        if (_content.Grow(reply, first, end).Length > 0)
        {
            _items.Grow(_content.Text, 0, _content.Text.Length, changes);
        }
    }

    protected override string Rest(ReadOnlySpan<char> text) => _items.Rest(text);
}
