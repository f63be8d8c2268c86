namespace ElixirMl.Schemas.Tolerant.Parsing;

/// <summary>Notes the repairs of a document, each kind once.</summary>
internal static class SyntaxRepairLog
{
    private static readonly (SyntaxRepairs Repair, string Kind)[] Kinds =
    [
        (SyntaxRepairs.TrailingComma, RepairKinds.TrailingComma),
        (SyntaxRepairs.MissingComma, RepairKinds.MissingComma),
        (SyntaxRepairs.ExtraComma, RepairKinds.ExtraComma),
        (SyntaxRepairs.Comment, RepairKinds.Comment),
        (SyntaxRepairs.Quotes, RepairKinds.Quotes),
        (SyntaxRepairs.UnquotedKey, RepairKinds.UnquotedKey),
        (SyntaxRepairs.InnerQuotes, RepairKinds.InnerQuotes),
        (SyntaxRepairs.TripleQuotes, RepairKinds.TripleQuotes),
        (SyntaxRepairs.CodeFence, RepairKinds.CodeFence),
        (SyntaxRepairs.ExtraBracket, RepairKinds.ExtraBracket),
        (SyntaxRepairs.MissingBracket, RepairKinds.MissingBracket),
        (SyntaxRepairs.ListBrackets, RepairKinds.ListBrackets),
        (SyntaxRepairs.StrayText, RepairKinds.StrayText),
        (SyntaxRepairs.Truncated, RepairKinds.Truncated),
    ];

    public static void LogTo(this SyntaxRepairs repairs, TolerantLog log)
    {
        foreach (var (repair, kind) in Kinds)
        {
            log.Mend(kind, (repairs & repair) != 0);
        }
    }
}
