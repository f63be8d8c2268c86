using System.Text;
using System.Text.Json;

namespace ElixirMl.Search;

/// <summary>An append-only file of JSON objects, one a line, that survives the death of its writer.</summary>
/// <remarks>A line has left the process before <see cref="Append"/> returns. Not shared between processes. Not thread-safe.</remarks>
internal sealed class JsonLinesFile : IDisposable
{
    private readonly FileStream _file;

    private JsonLinesFile(FileStream file) => _file = file;

    /// <summary>Opens a file or starts a new one; a last line torn by a crash is cut off.</summary>
    /// <param name="path">Of the file; its folder must exist.</param>
    /// <param name="kind">What the file is, for errors.</param>
    /// <param name="lines">The whole lines that were there.</param>
    /// <exception cref="InvalidDataException">A line other than a torn last one is not JSON.</exception>
    public static JsonLinesFile Open(string path, string kind, out List<JsonElement> lines)
    {
        var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.Read);
        try
        {
            lines = Read(file, path, kind);
            return new(file);
        }
        catch
        {
            file.Dispose();
            throw;
        }
    }

    /// <summary>Adds one object.</summary>
    /// <param name="body">Writes its properties.</param>
    public void Append(Action<Utf8JsonWriter> body)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartObject();
            body(writer);
            writer.WriteEndObject();
        }

        buffer.WriteByte((byte)'\n');
        _file.Write(buffer.GetBuffer(), 0, (int)buffer.Length);
        _file.Flush();
    }

    public void Dispose() => _file.Dispose();

    private static List<JsonElement> Read(FileStream file, string path, string kind)
    {
        using var reader = new StreamReader(file, Encoding.UTF8, leaveOpen: true);
        var text = reader.ReadToEnd();
        var end = text.LastIndexOf('\n') + 1;
        List<JsonElement> lines = [];
        foreach (var line in text[..end].Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            lines.Add(Parse(line, lines.Count + 1, path, kind));
        }

        file.SetLength(Encoding.UTF8.GetByteCount(text.AsSpan(0, end)));
        file.Seek(0, SeekOrigin.End);
        return lines;
    }

    private static JsonElement Parse(string line, int number, string path, string kind)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            return document.RootElement.Clone();
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"Line {number} of the {kind} '{path}' is not JSON. Restore the file from a copy or start a new one.", exception);
        }
    }
}
