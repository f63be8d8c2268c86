namespace ElixirMl.Variables;

/// <summary>What a <see cref="VariableValue"/> holds.</summary>
public enum VariableValueKind
{
    /// <summary>Nothing: the variable is inactive or not set.</summary>
    Absent,

    /// <summary>A real number.</summary>
    Real,

    /// <summary>A whole number of 64 bits.</summary>
    Integer,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A text, the name of an enumeration member, or the name of a module.</summary>
    Text,
}
