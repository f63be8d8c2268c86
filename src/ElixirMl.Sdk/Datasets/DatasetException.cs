using System.Globalization;

namespace ElixirMl.Datasets;

/// <summary>A file does not hold the rows it should.</summary>
/// <param name="path">The file.</param>
/// <param name="problems">Everything that is wrong; at least one.</param>
/// <param name="innerException">The error of the file system, if any.</param>
public sealed class DatasetException(string path, IReadOnlyList<DatasetProblem> problems, Exception? innerException = null)
    : Exception(Describe(path, problems), innerException)
{
    private const int Shown = 20;

    /// <summary>The file.</summary>
    public string Path { get; } = path;

    /// <summary>Everything that is wrong, in the order of the file.</summary>
    public IReadOnlyList<DatasetProblem> Problems { get; } = problems;

    private static string Describe(string path, IReadOnlyList<DatasetProblem> problems)
    {
        var more = problems.Count > Shown ? string.Create(CultureInfo.InvariantCulture, $"\n… and {problems.Count - Shown} more") : "";
        return $"'{path}' cannot be read as examples.\n{string.Join('\n', problems.Take(Shown))}{more}";
    }
}
