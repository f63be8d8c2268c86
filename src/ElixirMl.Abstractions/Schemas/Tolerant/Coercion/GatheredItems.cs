using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Objects that stand one after another where a list of them was asked for.</summary>
internal sealed class GatheredItems(FieldType item)
{
    private readonly List<Attempt> _items = [];

    public FieldType Type => item;

    public int Count => _items.Count;

    public bool Fits(in NodeReader reader) => item is FieldType.Object or FieldType.Union or FieldType.Map && Fit.Of(reader, 0, item) > 0;

    public void Add(Attempt attempt) => _items.Add(attempt);

    /// <summary>All of them as one list; null when there are none.</summary>
    public Attempt? ToAttempt(TolerantLog log)
    {
        if (_items.Count == 0)
        {
            return null;
        }

        var list = new Attempt(log);
        list.Output.Raw("["u8);
        foreach (var one in _items)
        {
            using var dispose = one;
            list.Output.Separate();
            _ = one.Take(list.Output, list.Log);
        }

        list.Output.Raw("]"u8);
        list.Log.Mend(_items.Count == 1 ? RepairKinds.OneItem : RepairKinds.BareItems);
        list.Finish(SyntaxRepairs.None, _items.TrueForAll(static one => one.IsRead), _items.Count);
        return list;
    }
}
