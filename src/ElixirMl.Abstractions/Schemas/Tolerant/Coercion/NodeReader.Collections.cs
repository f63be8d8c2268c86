using ElixirMl.Schemas.Tolerant.Parsing;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <content>Lists and maps.</content>
internal readonly ref partial struct NodeReader
{
    private bool TryReadList(int node, FieldType.List type)
    {
        ref readonly var value = ref _nodes[node];
        switch (value.Kind)
        {
            case NodeKind.Array:
                return TryReadItems(node, type);
            case NodeKind.String:
                return TryReadString(node, type);
            case NodeKind.Bare when !IsNull(node) && !IsAbsent(node):
                return LooseText.TryRead(Raw(node), type, TextOrigin.JsonString, _output, _log);
            case NodeKind.Object when Fit.Of(this, node, type.Item) == 0 && OnlyChild(node, NodeKind.Array) is var list && list > 0 && (value.Count == 1 || _nodes[list].Count > 0):
                return TryReadOnly(list, type, RepairKinds.Wrapped);
            case NodeKind.Object when MayBeItem(type.Item):
                return TryReadOneItem(node, type);
            default:
                return FailType(node, "A list");
        }
    }

    // An object in place of a list of words or numbers is another answer, not the only item.
    private static bool MayBeItem(FieldType type) => type switch
    {
        FieldType.Optional optional => MayBeItem(optional.Inner),
        FieldType.Ml ml => MlShapes.Of(ml) is MlShape.Structure or MlShape.Number,
        _ => type is FieldType.Object or FieldType.Union or FieldType.Map or FieldType.Any or FieldType.List,
    };

    private bool TryReadOneItem(int node, FieldType.List type)
    {
        _log.Mend(RepairKinds.OneItem);
        _output.Raw("["u8);
        var isRead = TryRead(node, type.Item);
        _output.Raw("]"u8);
        return isRead;
    }

    private bool TryReadItems(int node, FieldType.List type)
    {
        if (type.Item is FieldType.Number number && CommasOf(node, number) is var use && use != CommaUse.Separate)
        {
            return use == CommaUse.Group ? TryReadGroups(node, number) : NumberFault.DecimalComma.Log(Raw(node), _log);
        }

        var isRead = true;
        var index = 0;
        _output.Raw("["u8);
        foreach (var item in ChildrenOf(node))
        {
            _log.Enter(index++);
            isRead &= _nodes[item].IsIncomplete ? TryReadCutItem(item, type.Item) : TryReadItem(item, type.Item);
            _log.Leave();
        }

        _output.Raw("]"u8);
        return isRead;
    }

    private CommaUse CommasOf(int node, FieldType.Number type)
    {
        var commas = new NumberCommas(_text, type.IsInteger);
        foreach (var item in ChildrenOf(node))
        {
            if (_nodes[item].Kind != NodeKind.Bare)
            {
                return CommaUse.Separate;
            }

            commas.Add(_nodes[item].Start, _nodes[item].End);
        }

        return commas.Judge();
    }

    /// <summary>In [1,000, 2,000] the numbers lie between the commas that are followed by a space.</summary>
    private bool TryReadGroups(int node, FieldType.Number type)
    {
        var isRead = true;
        _output.Raw("["u8);
        var (start, end) = (-1, -1);
        foreach (var item in ChildrenOf(node))
        {
            if (end >= 0 && !NumberCommas.IsTight(_text, end, _nodes[item].Start))
            {
                isRead &= TryReadGroup(start..end, type);
                start = -1;
            }

            start = start < 0 ? _nodes[item].Start : start;
            end = _nodes[item].End;
        }

        isRead &= TryReadGroup(start..end, type);
        _output.Raw("]"u8);
        return isRead;
    }

    private bool TryReadGroup(Range range, FieldType type)
    {
        _output.Separate();
        return ScalarJson.TryWrite(type, _text[range], _output, _log);
    }

    private bool TryReadItem(int item, FieldType type)
    {
        _output.Separate();
        return TryRead(item, type);
    }

    /// <summary>The last item of a list that was cut off is used if it is good enough, and dropped otherwise.</summary>
    private bool TryReadCutItem(int item, FieldType type)
    {
        if (IsAbsent(item) || _extent == Extent.Growing)
        {
            return true;
        }

        var attempt = _log.Fork();
        var before = _output.Length;
        _output.Separate();
        if (new NodeReader(_text, _nodes, _output, attempt, _extent).TryRead(item, type))
        {
            _log.Absorb(attempt);
        }
        else
        {
            _output.Length = before;
            _log.Mend(RepairKinds.Truncated);
        }

        _log.Work += attempt.Work;
        return true;
    }

    /// <summary>The value of the only member of a kind; 0 when there is none or more than one.</summary>
    private int OnlyChild(int node, NodeKind kind)
    {
        var found = 0;
        foreach (var pair in ChildrenOf(node))
        {
            var value = _nodes[pair].Next;
            if (_nodes[value].Kind == kind)
            {
                if (found > 0)
                {
                    return 0;
                }

                found = value;
            }
        }

        return found;
    }

    private bool TryReadMap(int node, FieldType.Map type)
    {
        ref readonly var value = ref _nodes[node];
        return value.Kind switch
        {
            NodeKind.Object => TryReadEntries(node, type),
            NodeKind.Array when Pairs.AreAll(this, node) => TryReadPairs(node, type),
            NodeKind.Array when value.Count == 1 => TryReadOnly(node + 1, type, RepairKinds.ListOfOne),
            NodeKind.String => TryReadString(node, type),
            _ => FailType(node, TypeNames.Of(type)),
        };
    }

    private bool TryReadEntries(int node, FieldType.Map type)
    {
        var isRead = true;
        var entries = new MapEntries();
        foreach (var pair in ChildrenOf(node))
        {
            var value = _nodes[pair].Next;
            if (!_nodes[value].IsIncomplete || (_extent == Extent.Whole && !IsAbsent(value)))
            {
                isRead &= entries.TryAdd(KeyOf(pair), value, type.Key, _log);
            }
        }

        return TryWriteEntries(entries, type) && isRead;
    }

    private bool TryReadPairs(int node, FieldType.Map type)
    {
        var isRead = true;
        var entries = new MapEntries();
        foreach (var item in ChildrenOf(node))
        {
            var (key, value) = Pairs.Split(this, item);
            isRead &= entries.TryAdd(KeyOf(key), value, type.Key, _log);
        }

        _log.Mend(RepairKinds.Pairs);
        return TryWriteEntries(entries, type) && isRead;
    }

    private bool TryWriteEntries(MapEntries entries, FieldType.Map type)
    {
        var isRead = true;
        _output.Raw("{"u8);
        foreach (var (key, value) in entries)
        {
            _log.EnterKey(key);
            _output.Key(key);
            isRead &= TryRead(value, type.Value);
            _log.Leave();
        }

        _output.Raw("}"u8);
        return isRead;
    }
}
