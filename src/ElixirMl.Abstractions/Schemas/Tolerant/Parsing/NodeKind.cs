namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>What a node of a loosely written document is.</summary>
internal enum NodeKind : byte
{
    /// <summary>Pairs of a key node and a value node.</summary>
    Object,

    /// <summary>Items.</summary>
    Array,

    /// <summary>A text in quotes of any kind; the range lies within the quotes.</summary>
    String,

    /// <summary>Characters without quotes: a number, a literal or a text.</summary>
    Bare,

    /// <summary>Nothing where a value belongs.</summary>
    Missing,
}
