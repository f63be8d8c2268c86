using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Datasets;

/// <summary>Words for what can be wrong with a file.</summary>
internal static class DatasetErrors
{
    public static ValidationError Unreadable(Exception error) => new("$", "unreadable", error.Message, null, "Check the path and its permissions.");

    public static ValidationError NoHeader { get; } = new("$", "header", "has no header", null, "Begin the file with the names of the columns.");

    public static ValidationError MissingColumn(string field, IEnumerable<string> columns) =>
        new($"$.{field}", ValidationRules.Required, "has no column", null, $"Add a column '{field}'; there are {string.Join(", ", columns)}.");

    public static ValidationError DuplicateColumn(string column) => new("$", ValidationRules.Duplicate, $"has the column '{column}' twice", column, "Rename one of them.");

    public static ValidationError WrongCount(int cells, int columns) =>
        new("$", "cells", string.Create(CultureInfo.InvariantCulture, $"has {cells} cells, the header has {columns}"), null, "Put cells that contain the delimiter or line ends into quotes.");

    public static ValidationError OpenQuote { get; } = new("$", "quote", "opens a quote that is never closed", null, "Close the quote; double quotes inside of a cell.");

    public static ValidationError AfterQuote { get; } = new("$", "quote", "has text after a closing quote", null, "Double quotes inside of a cell.");

    public static ValidationError BadJson(Exception error) => new("$", "json", error.Message, null, "Write strict JSON.");

    public static ValidationError NoArray { get; } = new("$", "json", "is no JSON array", null, "Put the objects between [ and ], or read one object per line with ReadJsonLinesAsync.");
}
