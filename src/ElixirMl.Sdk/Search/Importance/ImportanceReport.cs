namespace ElixirMl.Search.Importance;

/// <summary>What mattered in a study.</summary>
/// <param name="Method">How it was measured.</param>
/// <param name="Variables">The most important first.</param>
/// <param name="Interactions">Pairs that do more together than apart, the most important first; empty when the method has none.</param>
public sealed record ImportanceReport(string Method, IReadOnlyList<VariableImportance> Variables, IReadOnlyList<VariableImportance> Interactions)
{
    /// <summary>One sentence per variable.</summary>
    public override string ToString() => string.Join("; ", Variables);
}
