using ElixirMl.Search;

namespace ElixirMl.Evaluation;

/// <summary>An append-only file of JSON lines with every example that was finished; an evaluation that died goes on where it stopped.</summary>
/// <remarks>
/// An example is found again by program, row, position, seed and rollout, so one file may serve many evaluations, such as
/// all trials of a search. It does not know the metric, nor what a client asks: use another file when those change. An
/// example has left the process before it counts; a last line torn by a crash is cut off. Examples that failed are not
/// kept. Answers come back as the text they print as. Thread-safe; not shared between processes.
/// </remarks>
public sealed class EvaluationLog : IDisposable
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, ExampleResult> _examples = new(StringComparer.Ordinal);
    private readonly JsonLinesFile _file;

    private EvaluationLog(string path)
    {
        _file = JsonLinesFile.Open(path, "evaluation log", out var lines);
        try
        {
            for (var i = 0; i < lines.Count; i++)
            {
                var (key, example) = LoggedExample.Read(lines[i])
                    ?? throw new InvalidDataException($"Line {i + 1} of '{path}' is no example of an evaluation log. Use another file, or restore it from a copy.");
                _examples[key] = example;
            }
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    /// <summary>Examples in the log.</summary>
    public int Count
    {
        get
        {
            lock (_lock)
            {
                return _examples.Count;
            }
        }
    }

    /// <summary>Opens a log or starts a new one.</summary>
    /// <param name="path">Of the file; its folder must exist.</param>
    /// <exception cref="InvalidDataException">A line other than a torn last one is not JSON of a finished example.</exception>
    public static EvaluationLog Open(string path) => new(path);

    /// <summary>Closes the file.</summary>
    public void Dispose() => _file.Dispose();

    internal ExampleResult? Find(string key, int index)
    {
        lock (_lock)
        {
            return _examples.TryGetValue(key, out var result) ? result with { Index = index } : null;
        }
    }

    internal void Add(string key, ExampleResult result)
    {
        lock (_lock)
        {
            _file.Append(writer => LoggedExample.Write(writer, key, result));
            _examples[key] = LoggedExample.Bare(result);
        }
    }
}
