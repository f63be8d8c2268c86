namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Whether a text is all there is.</summary>
internal enum Extent
{
    /// <summary>Nothing more will come; what is cut off is used as far as it goes.</summary>
    Whole,

    /// <summary>More may come; only what cannot change any more is used, and texts as far as they go.</summary>
    Growing,
}
