using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace ElixirMl.Search.Caching;

/// <summary>Entries of a cache as JSON lines.</summary>
internal sealed class EvaluationFile<TResult> : IDisposable
{
    private readonly string _path;
    private readonly JsonTypeInfo<TResult> _json;
    private JsonLinesFile _file;
    private List<EvaluationEntry<TResult>> _read;

    private EvaluationFile(string path, JsonTypeInfo<TResult> json)
    {
        (_path, _json) = (path, json);
        _file = JsonLinesFile.Open(path, "evaluation cache", out var lines);
        try
        {
            _read = [.. lines.Select(Read)];
        }
        catch
        {
            _file.Dispose();
            throw;
        }
    }

    public static EvaluationFile<TResult> Open(string path, JsonTypeInfo<TResult> json) => new(path, json);

    /// <summary>What the file held, oldest first; when less than half of it is wanted, the rest leaves the file too.</summary>
    public IReadOnlyList<EvaluationEntry<TResult>> TakeEntries(Func<EvaluationEntry<TResult>, bool> isWanted)
    {
        var latest = new Dictionary<EvaluationKey, EvaluationEntry<TResult>>();
        foreach (var entry in _read)
        {
            latest.Remove(entry.Key);
            latest.Add(entry.Key, entry);
        }

        EvaluationEntry<TResult>[] wanted = [.. latest.Values.Where(isWanted).OrderBy(static entry => entry.Stored)];
        if (wanted.Length * 2 < _read.Count)
        {
            Rewrite(wanted);
        }

        _read = [];
        return wanted;
    }

    public void Append(EvaluationEntry<TResult> entry) => Append(_file, entry);

    public void Dispose() => _file.Dispose();

    // The old file stays whole until the new one is: a crash in between loses nothing.
    private void Rewrite(IReadOnlyList<EvaluationEntry<TResult>> entries)
    {
        var draft = $"{_path}.new";
        File.Delete(draft);
        using (var file = JsonLinesFile.Open(draft, "evaluation cache", out _))
        {
            foreach (var entry in entries)
            {
                Append(file, entry);
            }
        }

        _file.Dispose();
        File.Move(draft, _path, overwrite: true);
        _file = JsonLinesFile.Open(_path, "evaluation cache", out _);
    }

    private void Append(JsonLinesFile file, EvaluationEntry<TResult> entry) => file.Append(writer =>
    {
        writer.WriteNumber("configuration", entry.Key.Configuration);
        writer.WriteNumber("example", entry.Key.Example);
        writer.WriteNumber("data", entry.Key.Data);
        writer.WriteString("stored", entry.Stored);
        writer.WritePropertyName("result");
        JsonSerializer.Serialize(writer, entry.Result, _json);
    });

    private EvaluationEntry<TResult> Read(JsonElement line, int index)
    {
        try
        {
            var key = new EvaluationKey(line.GetProperty("configuration").GetUInt64(), line.GetProperty("example").GetInt32(), line.GetProperty("data").GetUInt64());
            return new(key, line.GetProperty("result").Deserialize(_json)!, line.GetProperty("stored").GetDateTimeOffset());
        }
        catch (Exception exception) when (exception is KeyNotFoundException or InvalidOperationException or FormatException or JsonException)
        {
            throw new InvalidDataException($"Line {index + 1} of '{_path}' is no entry of an evaluation cache. Use another file, or restore it from a copy.", exception);
        }
    }
}
