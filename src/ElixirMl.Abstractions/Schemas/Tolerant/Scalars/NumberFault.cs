namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Why a text is not read as a number.</summary>
internal enum NumberFault
{
    None,
    NoNumber,
    SeveralNumbers,
    Percent,
    Scaled,
    DecimalComma,
    NotFinite,
    Malformed,
    TooLong,
    NotWhole,
    Bound,
    UnclearSign,
}
