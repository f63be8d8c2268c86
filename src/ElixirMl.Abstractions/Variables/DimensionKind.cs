namespace ElixirMl.Variables;

/// <summary>How the values along one dimension of the encoded space relate.</summary>
public enum DimensionKind
{
    /// <summary>Every position is another value.</summary>
    Continuous,

    /// <summary>Finitely many values in an order.</summary>
    Ordered,

    /// <summary>Finitely many values without order.</summary>
    Categorical,
}
