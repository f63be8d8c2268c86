using System.Buffers;

namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>A growing array of nodes from the shared pool.</summary>
internal sealed class NodeList : IDisposable
{
    private Node[] _nodes = ArrayPool<Node>.Shared.Rent(64);

    public int Count { get; private set; }

    public ref Node this[int index] => ref _nodes[index];

    public ReadOnlySpan<Node> AsSpan() => _nodes.AsSpan(0, Count);

    public int Add(NodeKind kind, int start)
    {
        if (Count == _nodes.Length)
        {
            Grow();
        }

        _nodes[Count] = new() { Kind = kind, Start = start };
        return Count++;
    }

    /// <summary>Puts a node before another one and all behind it.</summary>
    public void Insert(int index, NodeKind kind, int start)
    {
        _ = Add(kind, start);
        _nodes.AsSpan(index, Count - 1 - index).CopyTo(_nodes.AsSpan(index + 1));
        _nodes[index] = new() { Kind = kind, Start = start };
        foreach (ref var node in _nodes.AsSpan(index + 1, Count - 1 - index))
        {
            node.Next++;
        }
    }

    public void RemoveFrom(int index) => Count = index;

    public void Dispose()
    {
        ArrayPool<Node>.Shared.Return(_nodes);
        _nodes = [];
        Count = 0;
    }

    private void Grow()
    {
        var larger = ArrayPool<Node>.Shared.Rent(Count * 2);
        _nodes.AsSpan(0, Count).CopyTo(larger);
        ArrayPool<Node>.Shared.Return(_nodes);
        _nodes = larger;
    }
}
