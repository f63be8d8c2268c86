using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Gives the items of a JSON list as they are completed.</summary>
internal sealed class ListItems(int field)
{
    private JsonBalance _balance;
    private int _length;
    private int _itemStart = 1;
    private bool _isOver;

    /// <summary>Looks at what is new of a list.</summary>
    /// <param name="reply">The reply so far.</param>
    /// <param name="start">Where the list begins, always the same.</param>
    /// <param name="end">Up to where it goes so far.</param>
    /// <param name="changes">Receives the items.</param>
    public void Grow(GrowingText reply, int start, int end, ICollection<FieldChange> changes)
    {
        while (start + _length < end && !_isOver)
        {
            Take(reply, start, reply.Span[start + _length], changes);
        }
    }

    /// <summary>Takes the next character.</summary>
    public JsonStep Take(GrowingText reply, int start, char character, ICollection<FieldChange> changes)
    {
        var step = _length == 0 && character != '[' ? JsonStep.Lost : _balance.Next(character);
        if (step == JsonStep.Item)
        {
            var items = reply.Slice(start, start + _length);
            changes.Add(new(field, items.Span[_itemStart..].Trim().ToString(), PartialField.OpenList(items)));
            _itemStart = _length + 1;
        }

        _length++;
        _isOver = step is JsonStep.Closed or JsonStep.Lost;
        return step == JsonStep.Item ? JsonStep.Inside : step;
    }

    /// <summary>The items that have not been given, of a list that is complete.</summary>
    public string Rest(ReadOnlySpan<char> list)
    {
        if (_itemStart == 1)
        {
            return list.ToString();
        }

        var rest = list[Math.Min(_itemStart, list.Length)..].Trim();
        return (rest is [.., ']'] ? rest[..^1].TrimEnd() : rest).ToString();
    }
}
