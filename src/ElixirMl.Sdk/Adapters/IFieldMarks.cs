namespace ElixirMl.Adapters;

/// <summary>Tells where fields begin in replies of one format.</summary>
internal interface IFieldMarks
{
    /// <summary>The first mark at or after a position.</summary>
    bool TryFind(ReadOnlySpan<char> reply, int from, out FieldMark mark);
}
