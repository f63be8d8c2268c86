namespace ElixirMl.Schemas.Tolerant;

/// <summary>Something a tolerant reader had to mend.</summary>
/// <param name="Path">JSON path of the value, from <c>$</c>.</param>
/// <param name="Kind">Stable id of the kind of repair, for example <c>number-from-text</c>.</param>
/// <param name="Penalty">How far the text was from what was asked; 1 is trifling, 100 is a default made from nothing.</param>
public readonly record struct Repair(string Path, string Kind, int Penalty)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Path}: {Kind}";
}
