using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Datasets;

/// <summary>Makes rows of JSON objects.</summary>
internal static class JsonRows<TRow>
    where TRow : ISchemaType<TRow>
{
    public static IReadOnlyList<TRow> ReadLines(string text, string path)
    {
        List<TRow> rows = [];
        List<DatasetProblem> problems = [];
        var line = 0;
        foreach (var json in text.AsSpan().EnumerateLines())
        {
            line++;
            if (!json.IsWhiteSpace())
            {
                ReadLine(Encoding.UTF8.GetBytes(json.ToString()), line, rows, problems);
            }
        }

        return problems.Count == 0 ? rows : throw new DatasetException(path, problems);
    }

    public static IReadOnlyList<TRow> ReadArray(ReadOnlySpan<byte> json, string path)
    {
        List<TRow> rows = [];
        List<DatasetProblem> problems = [];
        var reader = new Utf8JsonReader(json);
        try
        {
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartArray)
            {
                throw new DatasetException(path, [new(0, DatasetErrors.NoArray)]);
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                var start = reader.TokenStartIndex;
                if (ReadRow(ref reader, rows) is { IsValid: false } result)
                {
                    problems.AddRange(Problems(result, LineAt(json, start)));
                }
            }

            reader.Read();
        }
        catch (JsonException error)
        {
            problems.Add(new((int)(error.LineNumber ?? 0) + 1, DatasetErrors.BadJson(error)));
        }

        return problems.Count == 0 ? rows : throw new DatasetException(path, problems);
    }

    private static void ReadLine(byte[] json, int line, List<TRow> rows, List<DatasetProblem> problems)
    {
        try
        {
            var reader = new Utf8JsonReader(json);
            reader.Read();
            problems.AddRange(Problems(ReadRow(ref reader, rows), line));
            reader.Read();
        }
        catch (JsonException error)
        {
            problems.Add(new(line, DatasetErrors.BadJson(error)));
        }
    }

    private static ValidationResult ReadRow(ref Utf8JsonReader reader, List<TRow> rows)
    {
        SchemaErrors errors = default;
        if (TRow.Codec.TryRead(ref reader, ref errors, out var row))
        {
            TRow.Codec.Validate(row, ref errors);
        }

        if (errors.Count == 0)
        {
            rows.Add(row!);
        }

        return errors.ToResult();
    }

    private static IEnumerable<DatasetProblem> Problems(ValidationResult result, int line) => result.Errors.Select(error => new DatasetProblem(line, error));

    private static int LineAt(ReadOnlySpan<byte> json, long index) => json[..(int)index].Count((byte)'\n') + 1;
}
