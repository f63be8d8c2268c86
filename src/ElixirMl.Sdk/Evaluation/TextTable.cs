using System.Text;

namespace ElixirMl.Evaluation;

/// <summary>Aligns cells in columns.</summary>
internal static class TextTable
{
    /// <param name="rows">The first one is the header; all have the same number of cells.</param>
    public static StringBuilder Format(IReadOnlyList<string[]> rows)
    {
        var widths = Enumerable.Range(0, rows[0].Length).Select(column => rows.Max(row => row[column].Length)).ToArray();
        var text = new StringBuilder();
        for (var i = 0; i < rows.Count; i++)
        {
            Append(text, rows[i], widths);
            if (i == 0)
            {
                Append(text, [.. widths.Select(static width => new string('-', width))], widths);
            }
        }

        return text;
    }

    private static void Append(StringBuilder text, string[] row, int[] widths)
    {
        var line = string.Join("  ", row.Zip(widths, static (cell, width) => cell.PadRight(width)));
        text.Append(line.TrimEnd()).Append('\n');
    }
}
