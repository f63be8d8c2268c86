namespace ElixirMl.Adapters;

/// <summary>An element of a reply that holds a field.</summary>
internal readonly record struct XmlElement(int Field, int Start, int ContentStart, int ContentEnd, int End)
{
    /// <summary>Whether the closing tag is missing.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>Whether only elements of the same name follow, which may be part of one that was cut off.</summary>
    public bool MayBeCut { get; init; }

    /// <summary>Whether the reply ended before the element did.</summary>
    public bool IsCut { get; init; }
}
