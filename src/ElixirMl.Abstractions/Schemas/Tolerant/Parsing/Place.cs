namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Where a value stands, which decides what can end it.</summary>
internal enum Place
{
    /// <summary>It is the whole document.</summary>
    Root,

    /// <summary>Behind a key.</summary>
    Member,

    /// <summary>In a list.</summary>
    Item,
}
