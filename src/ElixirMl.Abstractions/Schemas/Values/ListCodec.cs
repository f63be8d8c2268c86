using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace ElixirMl.Schemas.Values;

/// <summary>Sequences of items.</summary>
internal sealed class ListCodec<TList, T>(ValueCodec<T> item, Func<List<T>, TList> create, bool isSet) : ValueCodec<TList>
    where TList : IEnumerable<T>
{
    private readonly ValueCodec<T> _item = item;

    // Resolved on first use: an item may be the schema that holds this list.
    public override FieldType Type => field ??= new FieldType.List(_item.Type, isSet);

    public override bool HasRules => _item.HasRules;

    public override bool TryRead(ref Utf8JsonReader reader, ref SchemaErrors errors, [MaybeNullWhen(false)] out TList value)
    {
        value = default;
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return ReadErrors.WrongType(ref reader, ref errors, "a list");
        }

        var items = new List<T>();
        var failed = default(Queue<int>);
        var before = errors.Count;
        for (var i = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; i++)
        {
            var at = errors.Count;
            if (_item.TryRead(ref reader, ref errors, out var one))
            {
                items.Add(one);
            }
            else
            {
                (failed ??= []).Enqueue(i);
            }

            errors.Nest(at, i);
        }

        if (errors.Count != before)
        {
            ValidateRead(items, failed ?? [], ref errors);
            return false;
        }

        value = create(items);
        return true;
    }

    public override void Write(Utf8JsonWriter writer, TList value)
    {
        writer.WriteStartArray();
        foreach (var one in value)
        {
            _item.Write(writer, one);
        }

        writer.WriteEndArray();
    }

    internal override bool HasEqualItems(TList value)
    {
        var seen = new HashSet<object?>(Records.RecordValueComparer.Instance);
        return value.Any(one => !seen.Add(JsonBuffer.ToElement(_item, one)));
    }

    public override void Validate(TList value, ref SchemaErrors errors)
    {
        if (ItemView.TryTake(value, out ReadOnlySpan<T> items))
        {
            for (var i = 0; i < items.Length; i++)
            {
                ValidateItem(items[i], i, ref errors);
            }

            return;
        }

        var index = 0;
        foreach (var one in value)
        {
            ValidateItem(one, index++, ref errors);
        }
    }

    // What could be read has its errors too, and all are told at once.
    private void ValidateRead(List<T> items, Queue<int> failed, ref SchemaErrors errors)
    {
        var index = 0;
        foreach (var one in HasRules ? items : [])
        {
            for (; failed.TryPeek(out var missing) && missing == index; index++)
            {
                failed.Dequeue();
            }

            ValidateItem(one, index++, ref errors);
        }
    }

    private void ValidateItem(T one, int index, ref SchemaErrors errors)
    {
        var at = errors.Count;
        _item.Validate(one, ref errors);
        errors.Nest(at, index);
    }
}
