using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.Evaluation;

/// <summary>Writes evaluation results for people, spreadsheets and programs.</summary>
public static class EvaluationReport
{
    private const int CellWidth = 48;

    private static readonly string[] Columns = ["example", "score", "output", "error", "feedback", "calls", "input tokens", "output tokens", "cost", "latency s", "row"];
    private static readonly JsonWriterOptions Readable = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The result as a table of aligned columns, ended by a summary and the most frequent errors.</summary>
    /// <param name="result">A result.</param>
    /// <param name="rows">Most examples shown, the worst first; 0 or more.</param>
    /// <remarks>Texts are cut to 48 characters and put on one line.</remarks>
    public static string ToTable(this EvaluationResult result, int rows = 20)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentOutOfRangeException.ThrowIfNegative(rows);

        string[] shown = ["example", "score", "row", "output", "error"];
        List<string[]> cells = [shown];
        cells.AddRange(result.Examples.OrderBy(static example => example.Score.Value).Take(rows).Select(static example => new[]
        {
            Text(example.Index), example.Score.ToString(), Cut(Text(example.Row)), Cut(Text(example.Output)), Cut(example.Error?.Message ?? ""),
        }));
        var text = TextTable.Format(cells).Append(result).Append('\n');
        return result.Causes().Aggregate(text, static (all, cause) => all.Append(cause).Append('\n')).ToString();
    }

    /// <summary>Writes one line per example as comma-separated values (RFC 4180) with a header.</summary>
    /// <param name="result">A result.</param>
    /// <param name="writer">Receives the text; lines end with CR LF.</param>
    public static void WriteCsv(this EvaluationResult result, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(writer);

        WriteLine(writer, Columns);
        foreach (var example in result.Examples)
        {
            WriteLine(writer, Cells(example));
        }
    }

    /// <summary>The result as indented JSON: the summary, then one object per example.</summary>
    /// <param name="result">A result.</param>
    public static string ToJson(this EvaluationResult result)
    {
        ArgumentNullException.ThrowIfNull(result);

        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, Readable))
        {
            EvaluationJson.Write(writer, result);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    internal static string Text(object? value) => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";

    private static string[] Cells(ExampleResult example) =>
    [
        Text(example.Index), example.Score.Value.ToString("R", CultureInfo.InvariantCulture), Text(example.Output),
        example.Error is { } error ? $"{error.GetType().Name}: {error.Message}" : "", example.Score.Feedback ?? "", Text(example.Calls),
        Text(example.Usage.InputTokens), Text(example.Usage.OutputTokens), Text(example.Cost), Text(example.Latency.TotalSeconds), Text(example.Row),
    ];

    private static string Cut(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        return line.Length <= CellWidth ? line : $"{line.AsSpan(0, CellWidth - 1)}…";
    }

    private static void WriteLine(TextWriter writer, string[] cells)
    {
        for (var i = 0; i < cells.Length; i++)
        {
            writer.Write(i == 0 ? "" : ",");
            writer.Write(cells[i].AsSpan().ContainsAny(",\"\r\n") ? $"\"{cells[i].Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cells[i]);
        }

        writer.Write("\r\n");
    }
}
