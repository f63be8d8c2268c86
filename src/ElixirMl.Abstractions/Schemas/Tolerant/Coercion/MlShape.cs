namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>How the value of an ML type is written.</summary>
internal enum MlShape
{
    /// <summary>A number from 0 to 1 that may be given in percent.</summary>
    Probability,

    /// <summary>A number, or an object that holds it.</summary>
    Number,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>A text.</summary>
    Text,

    /// <summary>A list or an object.</summary>
    Structure,
}
