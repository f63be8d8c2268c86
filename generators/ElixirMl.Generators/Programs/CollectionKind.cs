namespace ElixirMl.Generators.Programs;

/// <summary>How many predictors or sub-programs a property holds, and how they are found.</summary>
internal enum CollectionKind
{
    /// <summary>One.</summary>
    None,

    /// <summary>Several by position, as <c>IReadOnlyList</c>.</summary>
    List,

    /// <summary>Several by position, as an array.</summary>
    Array,

    /// <summary>Several by a text or a value of an enum.</summary>
    Dictionary,
}
