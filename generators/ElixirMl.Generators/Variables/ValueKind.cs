namespace ElixirMl.Generators.Variables;

/// <summary>What a variable's values are in C#.</summary>
internal enum ValueKind
{
    /// <summary>double, float or decimal.</summary>
    Real,

    /// <summary>A whole number of at most 64 bits.</summary>
    Integer,

    /// <summary>A text.</summary>
    Text,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A member of an enumeration.</summary>
    Enumeration,
}
