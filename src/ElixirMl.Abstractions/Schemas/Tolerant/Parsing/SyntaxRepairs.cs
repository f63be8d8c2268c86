namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>What was mended to read a document as JSON.</summary>
[Flags]
internal enum SyntaxRepairs
{
    None = 0,
    TrailingComma = 1 << 0,
    MissingComma = 1 << 1,
    ExtraComma = 1 << 2,
    Comment = 1 << 3,
    Quotes = 1 << 4,
    UnquotedKey = 1 << 5,
    InnerQuotes = 1 << 6,
    TripleQuotes = 1 << 7,
    CodeFence = 1 << 8,
    ExtraBracket = 1 << 9,
    MissingBracket = 1 << 10,
    ListBrackets = 1 << 11,
    StrayText = 1 << 12,
    Truncated = 1 << 13,
}
