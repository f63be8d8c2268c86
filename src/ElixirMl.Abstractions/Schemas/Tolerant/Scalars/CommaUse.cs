namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>What the commas in a list of numbers do.</summary>
internal enum CommaUse
{
    /// <summary>Each one separates two items.</summary>
    Separate,

    /// <summary>Those without a space behind them separate thousands.</summary>
    Group,

    /// <summary>They could do one or the other.</summary>
    Unclear,
}
