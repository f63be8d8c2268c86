namespace ElixirMl.Datasets;

/// <summary>One cell.</summary>
/// <param name="Text">Without quotes.</param>
/// <param name="IsQuoted">Whether it stood in quotes, so that an empty text is meant.</param>
internal readonly record struct CsvCell(string Text, bool IsQuoted);
