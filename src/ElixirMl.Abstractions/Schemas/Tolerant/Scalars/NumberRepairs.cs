namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>What was mended to read a number.</summary>
[Flags]
internal enum NumberRepairs
{
    None = 0,
    Syntax = 1,
    Currency = 2,
    Grouping = 4,
    Fraction = 8,
    Percent = 16,
    Markup = 32,
    Mention = 64,
}
