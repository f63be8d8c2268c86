namespace ElixirMl.Search;

/// <summary>How samplers treat a dimension.</summary>
public enum AxisKind
{
    /// <summary>Any position in [0, 1].</summary>
    Real,

    /// <summary>One of a few ordered positions in [0, 1].</summary>
    Ordered,

    /// <summary>One of several values without an order, held as its index.</summary>
    Category,
}
