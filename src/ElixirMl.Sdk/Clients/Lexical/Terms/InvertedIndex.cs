namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>Rows of term weights, stored by term so that only shared terms cost time.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class InvertedIndex
{
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly double[] _weights;

    /// <param name="rows">Each lists a term at most once.</param>
    /// <param name="termCount">Ids of terms are below it.</param>
    public InvertedIndex(IReadOnlyList<TermVector> rows, int termCount)
    {
        RowCount = rows.Count;
        _starts = new int[termCount + 1];
        foreach (var id in rows.SelectMany(static row => row.Ids))
        {
            _starts[id + 1]++;
        }

        for (var id = 0; id < termCount; id++)
        {
            _starts[id + 1] += _starts[id];
        }

        _rows = new int[_starts[termCount]];
        _weights = new double[_rows.Length];
        Fill(rows);
    }

    public int RowCount { get; }

    /// <summary>Dot products with every row.</summary>
    public double[] Multiply(TermVector text)
    {
        var products = new double[RowCount];
        for (var i = 0; i < text.Ids.Length; i++)
        {
            for (var at = _starts[text.Ids[i]]; at < _starts[text.Ids[i] + 1]; at++)
            {
                products[_rows[at]] += text.Weights[i] * _weights[at];
            }
        }

        return products;
    }

    /// <summary>Weight of one term in every row.</summary>
    public double[] Weights(int id)
    {
        var weights = new double[RowCount];
        for (var at = _starts[id]; at < _starts[id + 1]; at++)
        {
            weights[_rows[at]] = _weights[at];
        }

        return weights;
    }

    private void Fill(IReadOnlyList<TermVector> rows)
    {
        var next = _starts.AsSpan(0, _starts.Length - 1).ToArray();
        for (var row = 0; row < rows.Count; row++)
        {
            for (var i = 0; i < rows[row].Ids.Length; i++)
            {
                var at = next[rows[row].Ids[i]]++;
                (_rows[at], _weights[at]) = (row, rows[row].Weights[i]);
            }
        }
    }
}
