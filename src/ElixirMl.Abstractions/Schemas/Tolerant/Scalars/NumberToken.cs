namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>A number found in a text, written as JSON writes it.</summary>
internal readonly ref struct NumberToken(ReadOnlySpan<char> json, NumberRepairs repairs)
{
    public ReadOnlySpan<char> Json { get; } = json;

    public NumberRepairs Repairs { get; } = repairs;

    public bool IsPercent => (Repairs & NumberRepairs.Percent) != 0;

    public bool IsFraction => (Repairs & NumberRepairs.Fraction) != 0;

    public void LogTo(TolerantLog log)
    {
        if (Repairs == NumberRepairs.None)
        {
            return;
        }

        log.Mend(RepairKinds.NumberSyntax, (Repairs & NumberRepairs.Syntax) != 0);
        log.Mend(RepairKinds.Currency, (Repairs & NumberRepairs.Currency) != 0);
        log.Mend(RepairKinds.Grouping, (Repairs & NumberRepairs.Grouping) != 0);
        log.Mend(RepairKinds.Fraction, IsFraction);
        log.Mend(RepairKinds.Percent, IsPercent);
        log.Mend(RepairKinds.Markup, (Repairs & NumberRepairs.Markup) != 0);
        log.Mend(RepairKinds.Mention, (Repairs & NumberRepairs.Mention) != 0);
    }
}
