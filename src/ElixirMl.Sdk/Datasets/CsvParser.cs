using System.Text;

namespace ElixirMl.Datasets;

/// <summary>Splits comma-separated values into cells as RFC 4180 says.</summary>
/// <remarks>Reads by itself because the known libraries bind by reflection, which trimmed and native programs cannot do.</remarks>
internal sealed class CsvParser(string text, string path, char delimiter)
{
    private int _at;
    private int _line = 1;

    /// <returns>Records in order; empty lines are left out.</returns>
    /// <exception cref="DatasetException">A quote is not closed or not doubled.</exception>
    public IEnumerable<CsvRecord> Records()
    {
        while (_at < text.Length)
        {
            var line = _line;
            var cells = Record();
            if (cells is not [{ Text: "", IsQuoted: false }])
            {
                yield return new(line, cells);
            }
        }
    }

    private List<CsvCell> Record()
    {
        List<CsvCell> cells = [];
        while (true)
        {
            cells.Add(_at < text.Length && text[_at] == '"' ? Quoted() : Plain());
            if (_at == text.Length)
            {
                return cells;
            }

            if (text[_at++] != delimiter)
            {
                _at += text[_at - 1] == '\r' && _at < text.Length && text[_at] == '\n' ? 1 : 0;
                _line++;
                return cells;
            }
        }
    }

    private CsvCell Plain()
    {
        var start = _at;
        while (_at < text.Length && !IsEnd(text[_at]))
        {
            _at++;
        }

        return new(text[start.._at], false);
    }

    private CsvCell Quoted()
    {
        var opened = _line;
        var cell = new StringBuilder();
        for (_at++; _at < text.Length; _at++)
        {
            if (text[_at] != '"')
            {
                _line += text[_at] == '\n' ? 1 : 0;
                cell.Append(text[_at]);
            }
            else if (_at + 1 < text.Length && text[_at + 1] == '"')
            {
                cell.Append(text[_at++]);
            }
            else
            {
                _at++;
                return _at == text.Length || IsEnd(text[_at]) ? new(cell.ToString(), true) : throw new DatasetException(path, [new(_line, DatasetErrors.AfterQuote)]);
            }
        }

        throw new DatasetException(path, [new(opened, DatasetErrors.OpenQuote)]);
    }

    private bool IsEnd(char sign) => sign == delimiter || sign is '\r' or '\n';
}
