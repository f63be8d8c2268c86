namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>English words that say nothing about the matter of a text.</summary>
internal static class StopWords
{
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> All = new HashSet<string>(
        ("a an the this that these those it its i you he she we they me him her us them my your his our their who whom whose which what "
        + "and or nor but if then else than so as of to in on for at by from with without into onto over under about between through during "
        + "is are was were be been being am do does did done have has had having can could may might must shall should will would "
        + "not no yes all any each every both either neither some such only own same other another more most very too also just "
        + "there here when where why how again once because while until after before s t don").Split(' '),
        StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    /// <param name="word">In lower case.</param>
    public static bool Contains(ReadOnlySpan<char> word) => All.Contains(word);
}
