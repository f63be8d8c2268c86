namespace ElixirMl.Adapters;

/// <summary>A list that is given item by item, if it is written as JSON.</summary>
internal sealed class ListSection(int field, bool givesOpenItems) : SectionValue(field)
{
    private readonly ListItems _items = new(field, givesOpenItems);

    protected override void GrowFrom(GrowingText reply, int first, int end, ICollection<FieldChange> changes) => _items.Grow(reply, first, end, changes);

    protected override string Rest(ReadOnlySpan<char> text) => _items.Rest(text);
}
