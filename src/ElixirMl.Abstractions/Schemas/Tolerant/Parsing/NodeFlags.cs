namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>What else is known of a node.</summary>
[Flags]
internal enum NodeFlags : byte
{
    None = 0,

    /// <summary>The text ended before the node did, so that more of it may come.</summary>
    Incomplete = 1,

    /// <summary>A string with backslashes.</summary>
    HasEscapes = 2,

    /// <summary>A string in triple quotes, whose indentation is not part of it.</summary>
    IsIndented = 4,

    /// <summary>A string in triple quotes or a fence, in which backslashes and line breaks stand for themselves.</summary>
    IsBlock = 8,
}
