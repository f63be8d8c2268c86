using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Turns the nodes of a loosely written document into canonical JSON of a type.</summary>
/// <param name="text">The document.</param>
/// <param name="nodes">Its nodes.</param>
/// <param name="output">Receives JSON; what a failed value wrote is to be taken back by the caller.</param>
/// <param name="log">Receives repairs and errors; its path is the path of the value at hand.</param>
/// <param name="extent">Whether the document is all there is or may go on.</param>
internal readonly ref partial struct NodeReader(ReadOnlySpan<char> text, ReadOnlySpan<Node> nodes, JsonBuffer output, TolerantLog log, Extent extent = Extent.Whole)
{
    private readonly ReadOnlySpan<char> _text = text;
    private readonly ReadOnlySpan<Node> _nodes = nodes;
    private readonly JsonBuffer _output = output;
    private readonly TolerantLog _log = log;
    private readonly Extent _extent = extent;

    public ReadOnlySpan<char> Text => _text;

    public ReadOnlySpan<Node> Nodes => _nodes;

    public JsonBuffer Output => _output;

    public TolerantLog Log => _log;

    /// <summary>Writes the value of a node.</summary>
    /// <returns>False when it does not fit; the log has at least one error more then.</returns>
    public bool TryRead(int node, FieldType type)
    {
        _log.Work++;
        if (_log.Depth > LenientParser.MaximalDepth)
        {
            return FailTooDeep();
        }

        return type switch
        {
            FieldType.Text => TryReadText(node),
            FieldType.Optional optional => TryReadOptional(node, optional),
            FieldType.List list => TryReadList(node, list),
            FieldType.Map map => TryReadMap(node, map),
            FieldType.Object schema => TryReadObject(node, schema),
            FieldType.Union union => TryReadUnion(node, union),
            FieldType.Any => TryReadAny(node, type),
            FieldType.Ml ml => TryReadMl(node, ml),
            _ => TryReadScalar(node, type),
        };
    }

    public bool FailTooDeep() => _log.Fail(
        ValidationRules.Limit,
        $"The value is nested more than {LenientParser.MaximalDepth} levels deep",
        "Give a flatter value.");

    private ReadOnlySpan<char> Raw(int node) => _text[_nodes[node].Start.._nodes[node].End];

    private bool IsNull(int node) => _nodes[node].Kind == NodeKind.Bare && BareWord.IsNull(Raw(node));

    /// <summary>Whether nothing is known of a value: it is missing, or cut off before it says anything.</summary>
    private bool IsAbsent(int node) =>
        _nodes[node].Kind == NodeKind.Missing ||
        (_nodes[node].Kind == NodeKind.Bare && (_nodes[node].Start == _nodes[node].End || (_nodes[node].IsIncomplete && BareWord.IsCutLiteral(Raw(node)))));

    /// <summary>Whether a value says as little as a missing one would: an optional field that is null, or one that may still change.</summary>
    public bool IsOmitted(int node, Field field) =>
        (IsNull(node) && !field.IsRequired && field.Type is not (FieldType.Optional or FieldType.Any or FieldType.Ml)) ||
        (IsAbsent(node) && (_nodes[node].IsIncomplete || field.Type is not (FieldType.Text or FieldType.Any or FieldType.Optional)));

    /// <summary>Whether the beginning of a value is of use while more of it may come: of texts and of what holds items.</summary>
    public bool IsUsable(int node, FieldType type) => (type, _nodes[node].Kind) switch
    {
        (FieldType.Optional optional, _) => IsUsable(node, optional.Inner),
        (FieldType.Text, NodeKind.String) => true,
        (FieldType.Text, NodeKind.Bare) => !IsAbsent(node) && !IsNull(node),
        (FieldType.List, NodeKind.Array) or (FieldType.Map, NodeKind.Object) => true,
        _ => false,
    };

    /// <summary>The items of a list or the pairs of an object, by the index of their first node.</summary>
    public Children ChildrenOf(int node) => new(_nodes, node);

    private bool FailType(int node, string expected)
    {
        if (IsNull(node) || IsAbsent(node))
        {
            return _log.Fail(ValidationRules.Required, $"{expected} is required", $"Give {char.ToLowerInvariant(expected[0])}{expected.AsSpan(1)} instead of nothing.");
        }

        return _log.Fail(ValidationRules.Type, $"{expected} was expected", Raw(node), $"Give {char.ToLowerInvariant(expected[0])}{expected.AsSpan(1)}.");
    }

    /// <summary>Reads the text of a string node as a value of another type.</summary>
    private bool TryReadString(int node, FieldType type)
    {
        using var content = new NodeText(_text, _nodes[node]);
        return LooseText.TryRead(content.Span, type, TextOrigin.JsonString, _output, _log);
    }

    private bool TryReadScalar(int node, FieldType type)
    {
        ref readonly var value = ref _nodes[node];
        return value.Kind switch
        {
            NodeKind.String => TryReadString(node, type),
            NodeKind.Bare when !IsNull(node) && !IsAbsent(node) => ScalarJson.TryWrite(type, Raw(node), _output, _log),
            NodeKind.Array when value.Count == 1 => TryReadOnly(node + 1, type, RepairKinds.ListOfOne),
            NodeKind.Object when value.Count == 1 => TryReadOnly(_nodes[node + 1].Next, type, RepairKinds.Wrapped),
            _ => FailType(node, TypeNames.Of(type)),
        };
    }

    private bool TryReadOnly(int child, FieldType type, string repair)
    {
        _log.Mend(repair);
        return TryRead(child, type);
    }

    private bool TryReadOptional(int node, FieldType.Optional type)
    {
        if (IsNull(node) || IsAbsent(node))
        {
            _log.Mend(RepairKinds.LiteralSyntax, IsNull(node) && Raw(node) is not "null");
            _log.Mend(RepairKinds.MissingValue, !IsNull(node));
            _output.Raw("null"u8);
            return true;
        }

        // An empty or even "null" text is a text; for every other type it stands for nothing.
        return _nodes[node].Kind == NodeKind.String && type.Inner is not (FieldType.Text or FieldType.Any)
            ? TryReadString(node, type)
            : TryRead(node, type.Inner);
    }

    private bool TryReadMl(int node, FieldType.Ml type) => MlShapes.Of(type) switch
    {
        MlShape.Text => TryReadText(node),
        MlShape.Number when _nodes[node].Kind == NodeKind.Object => TryReadAny(node, type),
        MlShape.Structure when _nodes[node].Kind == NodeKind.String => TryReadString(node, type),
        MlShape.Structure => _nodes[node].Kind is NodeKind.Array or NodeKind.Object ? TryReadAny(node, type) : FailType(node, TypeNames.Of(type)),
        _ => TryReadScalar(node, type),
    };
}
