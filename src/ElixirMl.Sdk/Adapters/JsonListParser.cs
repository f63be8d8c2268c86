namespace ElixirMl.Adapters;

/// <summary>A list, given item by item.</summary>
internal sealed class JsonListParser(int field, bool givesOpenItems, GrowingText reply, int start) : JsonSliceParser(field, reply, start)
{
    private readonly ListItems _items = new(field, givesOpenItems);

    public override JsonStep Take(char character, int at, ICollection<FieldChange> changes)
    {
        End = at + 1;
        return _items.Take(Reply, Start, character, changes);
    }

    protected override string Rest(ReadOnlySpan<char> value) => _items.Rest(value);
}
