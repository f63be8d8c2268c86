namespace ElixirMl.Datasets;

/// <summary>One record of a file.</summary>
/// <param name="Line">Where it begins, from 1.</param>
/// <param name="Cells">At least one.</param>
internal sealed record CsvRecord(int Line, IReadOnlyList<CsvCell> Cells);
