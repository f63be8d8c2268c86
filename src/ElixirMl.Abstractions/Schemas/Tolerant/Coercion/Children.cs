using ElixirMl.Schemas.Tolerant.Parsing;

namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Walks over the items of a list or the pairs of an object.</summary>
internal ref struct Children(ReadOnlySpan<Node> nodes, int parent)
{
    private readonly ReadOnlySpan<Node> _nodes = nodes;
    private readonly int _parent = parent;
    private int _next = parent + 1;

    /// <summary>Node of the item, or of the key.</summary>
    public int Current { get; private set; } = -1;

    /// <summary>Node of the value behind the key.</summary>
    public readonly int Value => _nodes[Current].Next;

    /// <summary>Position of the item or pair, from 0.</summary>
    public int Index { get; private set; } = -1;

    public readonly Children GetEnumerator() => this;

    public bool MoveNext()
    {
        if (++Index >= _nodes[_parent].Count)
        {
            return false;
        }

        Current = _next;
        var isPair = _nodes[_parent].Kind == NodeKind.Object;
        _next = isPair ? _nodes[_nodes[Current].Next].Next : _nodes[Current].Next;
        return true;
    }
}
