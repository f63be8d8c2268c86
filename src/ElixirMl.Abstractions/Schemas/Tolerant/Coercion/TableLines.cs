namespace ElixirMl.Schemas.Tolerant.Coercion;

/// <summary>Reads an object from a Markdown table: a row per field, or a column per field with one row below.</summary>
internal static class TableLines
{
    /// <returns>Null when the text holds no table of the fields.</returns>
    public static Attempt? Read(ReadOnlySpan<char> text, Schema schema, TolerantLog log)
    {
        if (!text.Contains('|') || Rows(text) is not { Count: >= 2 } rows)
        {
            return null;
        }

        log.Work += text.Length;
        var lines = AreColumns(rows, schema) ? Transpose(rows) : rows;
        return FieldLines.Read(Join(lines), schema, log);
    }

    /// <summary>Reads the rows below a header of fields as objects.</summary>
    /// <returns>For every row its lines of <c>name: value</c>; null when the text holds no such table.</returns>
    public static List<string>? Rows(ReadOnlySpan<char> text, Schema schema)
    {
        if (!text.Contains('|') || Rows(text) is not { Count: >= 2 } rows || !Array.Exists(rows[0], name => IsField(name, schema)))
        {
            return null;
        }

        var isTable = rows.TrueForAll(row => row.Length == rows[0].Length) && rows[0].Count(name => IsField(name, schema)) > rows[0].Length / 2;
        return isTable ? [.. rows.Skip(1).Select(row => Join([.. rows[0].Zip(row, static (name, value) => new[] { name, value })]))] : null;
    }

    private static bool IsField(string name, Schema schema) => FieldMatch.Find(schema.Fields.AsSpan(), name, out _) >= 0;

    private static bool AreColumns(List<string[]> rows, Schema schema) =>
        rows.Count == 2 && rows[1].Length == rows[0].Length && Array.TrueForAll(rows[0], name => IsField(name, schema));

    private static List<string[]> Transpose(List<string[]> rows) => [.. rows[0].Zip(rows[1], static (name, value) => new[] { name, value })];

    private static string Join(List<string[]> rows) => string.Join('\n', rows.Where(static row => row.Length == 2).Select(static row => $"{row[0]}: {row[1]}"));

    private static List<string[]> Rows(ReadOnlySpan<char> text)
    {
        var rows = new List<string[]>();
        foreach (var line in text.EnumerateLines())
        {
            var row = line.Trim();
            if (row.Length > 2 && row[0] == '|' && row[^1] == '|' && row.ContainsAnyExcept("|-: "))
            {
                rows.Add([.. row[1..^1].ToString().Split('|').Select(static cell => cell.Trim().Trim('*', '`'))]);
            }
        }

        return rows;
    }
}
