namespace ElixirMl.Adapters;

/// <summary>Marks that can be told from text while a reply is being written.</summary>
internal interface IGrowingMarks : IFieldMarks
{
    /// <summary>The first place at or after a position from where on further text may still make a mark; the length of the reply when there is none.</summary>
    int Undecided(ReadOnlySpan<char> reply, int from);
}
