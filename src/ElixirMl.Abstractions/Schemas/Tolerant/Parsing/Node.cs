namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>One value or key of a loosely written document; children follow their parent.</summary>
internal struct Node
{
    public NodeKind Kind;
    public NodeFlags Flags;

    /// <summary>Where its characters begin; brackets belong to it, quotes do not.</summary>
    public int Start;

    /// <summary>Behind its last character.</summary>
    public int End;

    /// <summary>Index of the node behind all of its children.</summary>
    public int Next;

    /// <summary>Pairs of an object, items of an array.</summary>
    public int Count;

    public readonly bool IsIncomplete => (Flags & NodeFlags.Incomplete) != 0;
}
