namespace ElixirMl.Adapters;

/// <summary>An element of a reply that holds a field.</summary>
internal readonly record struct XmlElement(int Field, int Start, int ContentStart, int ContentEnd, int End)
{
    /// <summary>Whether the closing tag is missing.</summary>
    public bool IsUnclosed { get; init; }

    /// <summary>Whether the reply ended before the element did.</summary>
    public bool IsCut { get; init; }
}
