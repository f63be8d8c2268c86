using System.Collections.Concurrent;
using System.Text;

namespace ElixirMl.Clients.Recording;

/// <summary>A file that lines are added to, each whole, by any number of recorders in any number of processes.</summary>
internal sealed class RecordingFile
{
    private const int MaxWaits = 400;

    private static readonly ConcurrentDictionary<string, SemaphoreSlim> Gates = new(StringComparer.Ordinal);
    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(25);

    private readonly SemaphoreSlim _gate;

    /// <exception cref="IOException">The file cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be made or written.</exception>
    public RecordingFile(string path)
    {
        Path = System.IO.Path.GetFullPath(path);
        _gate = Gates.GetOrAdd(Path, static _ => new(1, 1));
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
        try
        {
            Open().Dispose();
        }
        catch (IOException) when (File.Exists(Path))
        {
            // Another recorder writes at this moment, so it can be written.
        }
    }

    public string Path { get; }

    /// <summary>Adds lines, but none of those that need stand there only once and do.</summary>
    public async Task AppendAsync(IReadOnlyCollection<string> once, string line)
    {
        await _gate.WaitAsync().ConfigureAwait(false);
        try
        {
            var known = once.Count == 0 ? [] : File.ReadLines(Path).Intersect(once, StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            var text = string.Concat(once.Where(added => !known.Contains(added)).Append(line).Select(static added => added + "\n"));
            var file = await OpenInTurnAsync().ConfigureAwait(false);
            await using var end = file.ConfigureAwait(false);
            await file.WriteAsync(Encoding.UTF8.GetBytes(text)).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }

    private FileStream Open() => new(Path, FileMode.Append, FileAccess.Write, FileShare.None);

    private async Task<FileStream> OpenInTurnAsync()
    {
        for (var waits = 0; ; waits++)
        {
            try
            {
                return Open();
            }
            catch (IOException error) when (error is not (DirectoryNotFoundException or PathTooLongException) && waits < MaxWaits)
            {
                await Task.Delay(Wait).ConfigureAwait(false);
            }
        }
    }
}
