using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <content>Objects and unions.</content>
internal readonly ref partial struct NodeReader
{
    private bool TryReadObject(int node, FieldType.Object type)
    {
        ref readonly var value = ref _nodes[node];
        switch (value.Kind)
        {
            case NodeKind.Object:
                return TryReadFieldsOrInner(node, type);
            case NodeKind.Array when value.Count > 0:
                return TryReadListed(node, type);
            case NodeKind.String:
                return TryReadString(node, type);
            default:
                return FailType(node, TypeNames.Of(type));
        }
    }

    private bool TryReadFieldsOrInner(int node, FieldType.Object type)
    {
        var schema = type.Schema;
        if (Fit.Of(this, node, type) == 0)
        {
            var inner = OnlyFitting(node, type, out var isAmbiguous);
            if (isAmbiguous)
            {
                return _log.Fail(ValidationRules.Type, $"Several objects inside have the keys of {schema.Name}", Raw(node), "Give the one object that is meant.");
            }

            if (inner > 0)
            {
                return TryReadOnly(inner, type, RepairKinds.Wrapped);
            }

            if (OnlyEncoded(node) is > 0 and var encoded)
            {
                return TryReadString(encoded, type);
            }

            if (IsAnother(node, schema))
            {
                return AbsentField.RefuseAll(schema.Fields.AsSpan(), KeyNames.Of(this, node), _nodes[node].IsIncomplete, _log);
            }
        }

        _output.Raw("{"u8);
        var isRead = new FieldReader(this, schema).TryRead(node, null);
        _output.Raw("}"u8);
        return isRead;
    }

    // The arguments of a tool call are an object in a string.
    private int OnlyEncoded(int node)
    {
        var found = 0;
        foreach (var pair in ChildrenOf(node))
        {
            var value = _nodes[pair].Next;
            if (_nodes[value].Kind == NodeKind.String && _text[_nodes[value].Start.._nodes[value].End].TrimStart() is ['{', ..])
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

    // Keys that mean nothing here say that the object is no answer, even where every field could be missing.
    private bool IsAnother(int node, Schema schema) =>
        _extent == Extent.Whole && _nodes[node].Count > 0 && schema.Fields.Count > 0 && schema.UnknownKeys == UnknownKeys.Ignore;

    /// <summary>A list where one object was asked for: its only item, or the only item that fits.</summary>
    private bool TryReadListed(int node, FieldType type)
    {
        var only = _nodes[node].Count == 1 ? node + 1 : OnlyFitting(node, type, out _);
        return only > 0
            ? TryReadOnly(only, type, RepairKinds.ListOfOne)
            : _log.Fail(ValidationRules.Type, $"{TypeNames.Of(type)} was expected, but a list of {_nodes[node].Count} was given", Raw(node), "Give the one object that is meant.");
    }

    /// <summary>The only child that has keys of a type; 0 when there is none or several do.</summary>
    private int OnlyFitting(int node, FieldType type, out bool isAmbiguous)
    {
        var found = 0;
        isAmbiguous = false;
        var isObject = _nodes[node].Kind == NodeKind.Object;
        foreach (var child in ChildrenOf(node))
        {
            var value = isObject ? _nodes[child].Next : child;
            if (_nodes[value].Kind == NodeKind.Object && Fit.Of(this, value, type) > 0)
            {
                isAmbiguous = found > 0;
                found = value;
            }

            if (isAmbiguous)
            {
                return 0;
            }
        }

        return found > 0 ? found : OnlyFittingDeeper(node, type, ref isAmbiguous);
    }

    // A wrapper within a wrapper holds nothing else.
    private int OnlyFittingDeeper(int node, FieldType type, ref bool isAmbiguous)
    {
        var only = Fit.OnlyContainer(_nodes, node);
        return only > 0 ? OnlyFitting(only, type, out isAmbiguous) : 0;
    }

    private bool TryReadUnion(int node, FieldType.Union type)
    {
        ref readonly var value = ref _nodes[node];
        return value.Kind switch
        {
            NodeKind.Object => TryReadCase(node, type),
            NodeKind.Array when value.Count > 0 => TryReadListed(node, type),
            NodeKind.String => TryReadString(node, type),
            _ => FailType(node, TypeNames.Of(type)),
        };
    }

    private bool TryReadCase(int node, FieldType.Union type)
    {
        if (!TryChooseCase(node, type, out var chosen))
        {
            return false;
        }

        var (discriminator, schema) = (type.Cases[chosen].Discriminator, type.Cases[chosen].Type.Schema);
        _output.Raw("{"u8);
        _output.Key(type.Discriminator);
        _ = _output.Text(discriminator);
        var isRead = new FieldReader(this, schema).TryRead(node, type.Discriminator);
        _output.Raw("}"u8);
        return isRead;
    }

    private bool TryChooseCase(int node, FieldType.Union type, out int chosen)
    {
        var pair = UnionChoice.FindDiscriminator(this, node, type);
        var name = pair < 0 ? -1 : _nodes[pair].Next;
        if (name >= 0 && _nodes[name].Kind is NodeKind.String or NodeKind.Bare && !IsNull(name) && !IsAbsent(name))
        {
            using var text = new NodeText(_text, _nodes[name]);
            _log.Enter(type.Discriminator);
            var isNamed = UnionChoice.TryByName(type, text.Span, _log, out chosen);
            _log.Leave();
            return isNamed;
        }

        chosen = UnionChoice.ByKeys(this, node, type);
        _log.Mend(RepairKinds.CaseByKeys, chosen >= 0);
        return chosen >= 0 || _log.Fail(
            ValidationRules.Required,
            $"'{type.Discriminator}' is missing, and the keys do not tell which case of {type.Name} is meant",
            Raw(node),
            $"Add '{type.Discriminator}' with one of: {string.Join(", ", type.Cases.Select(static one => one.Discriminator))}.");
    }
}
