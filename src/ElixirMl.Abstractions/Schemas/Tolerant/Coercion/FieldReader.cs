using System.Buffers;
using System.Text;
using ElixirMl.Schemas.Tolerant.Parsing;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Writes the fields of a schema from the members of an object node, in the order of the schema.</summary>
internal readonly ref struct FieldReader
{
    private readonly NodeReader _reader;
    private readonly Schema _schema;

    public FieldReader(in NodeReader reader, Schema schema)
    {
        _reader = reader;
        _schema = schema;
    }

    private JsonBuffer Output => _reader.Output;

    private TolerantLog Log => _reader.Log;

    private ReadOnlySpan<Field> Fields => _schema.Fields.AsSpan();

    /// <param name="node">The object.</param>
    /// <param name="given">A key that is dealt with already, the discriminator of a union.</param>
    public bool TryRead(int node, string? given)
    {
        var slots = ArrayPool<FieldSlot>.Shared.Rent(Fields.Length);
        slots.AsSpan(0, Fields.Length).Clear();
        var isRead = Assign(node, given, slots);
        for (var i = 0; i < Fields.Length; i++)
        {
            if (Fields[i].JsonName != given)
            {
                isRead &= TryReadField(node, Fields[i], slots[i]);
            }
        }

        ArrayPool<FieldSlot>.Shared.Return(slots);
        return isRead && (_schema.UnknownKeys != UnknownKeys.Allow || TryKeepUnknown(node, given));
    }

    private bool Assign(int node, string? given, Span<FieldSlot> slots)
    {
        var isRead = true;
        foreach (var pair in _reader.ChildrenOf(node))
        {
            using var key = new NodeText(_reader.Text, _reader.Nodes[pair]);
            if (given is not null && (key.Span.SequenceEqual(given) || AlphanumericText.AreEqual(key.Span, given)))
            {
                continue;
            }

            var field = FieldMatch.Find(Fields, key.Span, out var isExact);
            var slot = new FieldSlot(_reader.Nodes[pair].Next, isExact ? FieldSlot.Exact : FieldSlot.Alike);
            if (field >= 0 && slot.Rank >= slots[field].Rank)
            {
                Log.Mend(RepairKinds.DuplicateKey, slots[field].Rank == slot.Rank);
                slots[field] = slot;
            }
            else
            {
                isRead &= DropUnknown(key.Span);
            }
        }

        return isRead;
    }

    private bool DropUnknown(ReadOnlySpan<char> key)
    {
        if (_schema.UnknownKeys == UnknownKeys.Allow)
        {
            return true;
        }

        Log.Enter(ShortText.Of(key));
        Log.Mend(RepairKinds.UnknownKey, _schema.UnknownKeys == UnknownKeys.Ignore);
        var isRead = _schema.UnknownKeys == UnknownKeys.Ignore ||
            Log.Fail(ValidationRules.Unknown, "The key is not declared", key, $"Known keys are {KeyNames.Of(Fields)}.");
        Log.Leave();
        return isRead;
    }

    private bool TryReadField(int node, Field field, FieldSlot slot)
    {
        var isOmitted = slot.Rank == 0 || _reader.IsOmitted(slot.Node, field);
        if (isOmitted && !field.IsRequired)
        {
            return true;
        }

        Log.Enter(field.JsonName);
        var before = Output.Length;
        var isRead = isOmitted ? AbsentField.TryWrite(field, Fields, KeyNames.Of(_reader, node), _reader.Nodes[node].IsIncomplete, Output, Log) : TryReadPresent(field, slot);
        if (!isRead)
        {
            Output.Length = before;
        }

        Log.Leave();
        return isRead;
    }

    private bool TryReadPresent(Field field, FieldSlot slot)
    {
        Log.Mend(RepairKinds.KeySpelling, slot.Rank == FieldSlot.Alike);
        Output.Key(field.JsonName);
        return _reader.TryRead(slot.Node, field.Type);
    }

    private bool TryKeepUnknown(int node, string? given)
    {
        foreach (var pair in _reader.ChildrenOf(node))
        {
            using var key = new NodeText(_reader.Text, _reader.Nodes[pair]);
            if (!key.Span.SequenceEqual(given) && FieldMatch.Find(Fields, key.Span, out _) < 0)
            {
                Output.Key(key.Span);
                if (!_reader.TryRead(_reader.Nodes[pair].Next, new FieldType.Any()))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
