using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Datasets;

/// <summary>Makes rows of records.</summary>
internal sealed class CsvRows<TRow>(string path)
    where TRow : ISchemaType<TRow>
{
    private readonly SchemaCodec<TRow> _codec = TRow.Codec;
    private readonly List<DatasetProblem> _problems = [];
    private readonly List<TRow> _rows = [];

    public IReadOnlyList<TRow> Read(IEnumerable<CsvRecord> records)
    {
        int[]? columns = null;
        var width = 0;
        foreach (var record in records)
        {
            if (columns is null)
            {
                (columns, width) = (Bind(record), record.Cells.Count);
                ThrowIfAny();
            }
            else if (record.Cells.Count != width)
            {
                _problems.Add(new(record.Line, DatasetErrors.WrongCount(record.Cells.Count, width)));
            }
            else
            {
                Add(record, columns);
            }
        }

        if (columns is null)
        {
            _problems.Add(new(0, DatasetErrors.NoHeader));
        }

        ThrowIfAny();
        return _rows;
    }

    // For every field its column, -1 when there is none.
    private int[] Bind(CsvRecord header)
    {
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < header.Cells.Count; i++)
        {
            if (!columns.TryAdd(Plain(header.Cells[i].Text), i))
            {
                _problems.Add(new(header.Line, DatasetErrors.DuplicateColumn(header.Cells[i].Text)));
            }
        }

        return [.. _codec.Schema.Fields.Select(field => Find(field, columns, header))];
    }

    private int Find(Field field, Dictionary<string, int> columns, CsvRecord header)
    {
        foreach (var name in field.Aliases.Prepend(field.Name).Prepend(field.JsonName))
        {
            if (columns.TryGetValue(Plain(name), out var column))
            {
                return column;
            }
        }

        if (field.IsRequired)
        {
            _problems.Add(new(header.Line, DatasetErrors.MissingColumn(field.JsonName, header.Cells.Select(static cell => cell.Text))));
        }

        return -1;
    }

    private void Add(CsvRecord record, int[] columns)
    {
        var fields = Array.ConvertAll(columns, column => column < 0 || record.Cells[column] is { Text: "", IsQuoted: false } ? FieldText.Absent : FieldText.Plain(record.Cells[column].Text));
        var log = new TolerantLog();
        if (_codec.TryReadText(fields, log, out var row))
        {
            _codec.Validate(row, ref log.Errors);
        }

        _problems.AddRange(log.Errors.ToResult().Errors.Select(error => new DatasetProblem(record.Line, error)));
        if (log.Errors.Count == 0)
        {
            _rows.Add(row!);
        }
    }

    private void ThrowIfAny()
    {
        if (_problems.Count > 0)
        {
            throw new DatasetException(path, _problems);
        }
    }

    private static string Plain(string name) =>
        string.Concat(name.Where(static sign => sign is not (' ' or '_' or '-' or '\uFEFF'))).ToUpperInvariant();
}
