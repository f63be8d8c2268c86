using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Gives the items of a JSON list as they are completed, and the members of the last one if its field wants them.</summary>
internal sealed class ListItems(int field, bool givesOpenItems)
{
    private JsonBalance _balance;
    private int _length;
    private int _given = 1;
    private int _itemsEnd = 1;
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
            _itemsEnd = _length;
            Give(reply, start, PartialField.OpenList(reply.Slice(start, start + _length)), changes);
            _given++;
        }
        else if (step == JsonStep.Member && givesOpenItems)
        {
            Give(reply, start, PartialField.OpenList(reply.Slice(start, start + _itemsEnd), reply.Slice(start, start + _length)), changes);
        }

        _length++;
        _isOver = step is JsonStep.Closed or JsonStep.Lost;
        return step is JsonStep.Item or JsonStep.Member ? JsonStep.Inside : step;
    }

    /// <summary>What has not been given of a list that is complete.</summary>
    public string Rest(ReadOnlySpan<char> list)
    {
        if (_given == 1)
        {
            return list.ToString();
        }

        var rest = list[Math.Min(_given, list.Length)..].Trim();
        return (rest is [.., ']'] ? rest[..^1].TrimEnd() : rest).ToString();
    }

    private void Give(GrowingText reply, int start, PartialField list, ICollection<FieldChange> changes)
    {
        changes.Add(new(field, reply.Span[(start + _given)..(start + _length)].Trim().ToString(), list));
        _given = _length;
    }
}
