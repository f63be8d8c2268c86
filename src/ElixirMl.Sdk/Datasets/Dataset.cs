using System.Text;
using ElixirMl.Schemas;

namespace ElixirMl.Datasets;

/// <summary>Reads example rows from files.</summary>
/// <remarks>
/// Columns and keys are bound by the code generated for the row type; every row is checked against all constraints. Either
/// all rows are good or nothing is returned and every problem is named with its line.
/// </remarks>
public static class Dataset
{
    /// <summary>Reads comma-separated values (RFC 4180) with a header; names of columns ignore case, spaces, <c>_</c> and <c>-</c>.</summary>
    /// <typeparam name="TRow">A <c>[Signature]</c> or <c>[Schema]</c> type.</typeparam>
    /// <param name="path">A text file in UTF-8, or with a byte order mark.</param>
    /// <param name="delimiter">Between cells.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Rows in the order of the file. Other columns and empty lines are left out; an empty cell without quotes is an absent value.</returns>
    /// <exception cref="DatasetException">The file cannot be read, columns are missing, or rows are wrong.</exception>
    public static async Task<IReadOnlyList<TRow>> ReadCsvAsync<TRow>(string path, char delimiter = ',', CancellationToken cancellationToken = default)
        where TRow : ISchemaType<TRow> =>
        ReadCsv<TRow>(await ReadTextAsync(path, cancellationToken).ConfigureAwait(false), path, delimiter);

    /// <summary>Reads a JSON array of objects.</summary>
    /// <typeparam name="TRow">A <c>[Signature]</c> or <c>[Schema]</c> type.</typeparam>
    /// <param name="path">A text file in UTF-8, or with a byte order mark.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Rows in the order of the file.</returns>
    /// <exception cref="DatasetException">The file cannot be read, is no JSON array, or rows are wrong.</exception>
    public static async Task<IReadOnlyList<TRow>> ReadJsonAsync<TRow>(string path, CancellationToken cancellationToken = default)
        where TRow : ISchemaType<TRow> =>
        JsonRows<TRow>.ReadArray(Encoding.UTF8.GetBytes(await ReadTextAsync(path, cancellationToken).ConfigureAwait(false)), path);

    /// <summary>Reads one JSON object per line.</summary>
    /// <typeparam name="TRow">A <c>[Signature]</c> or <c>[Schema]</c> type.</typeparam>
    /// <param name="path">A text file in UTF-8, or with a byte order mark.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    /// <returns>Rows in the order of the file; empty lines are left out.</returns>
    /// <exception cref="DatasetException">The file cannot be read, or lines are wrong.</exception>
    public static async Task<IReadOnlyList<TRow>> ReadJsonLinesAsync<TRow>(string path, CancellationToken cancellationToken = default)
        where TRow : ISchemaType<TRow> =>
        JsonRows<TRow>.ReadLines(await ReadTextAsync(path, cancellationToken).ConfigureAwait(false), path);

    internal static IReadOnlyList<TRow> ReadCsv<TRow>(string text, string path, char delimiter)
        where TRow : ISchemaType<TRow>
    {
        if (delimiter is '"' or '\r' or '\n')
        {
            throw new ArgumentException("A quote or a line end cannot separate cells.", nameof(delimiter));
        }

        return new CsvRows<TRow>(path).Read(new CsvParser(text, path, delimiter).Records());
    }

    private static async Task<string> ReadTextAsync(string path, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        try
        {
            return await File.ReadAllTextAsync(path, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            throw new DatasetException(path, [new(0, DatasetErrors.Unreadable(error))], error);
        }
    }
}
