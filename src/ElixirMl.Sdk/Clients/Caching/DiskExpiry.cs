using System.Collections.Concurrent;

namespace ElixirMl.Clients.Caching;

/// <summary>Deletes files that have outlived their lifetime, folder by folder, each once.</summary>
/// <remarks>A file is as old as its last write. Thread-safe, between processes too.</remarks>
internal sealed class DiskExpiry(TimeSpan lifetime, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, bool> _cleaned = new(StringComparer.Ordinal);

    public void Clean(string folder)
    {
        if (!_cleaned.TryAdd(folder, true) || !Directory.Exists(folder))
        {
            return;
        }

        foreach (var file in new DirectoryInfo(folder).EnumerateFiles("*.json").Where(file => time.GetUtcNow() - file.LastWriteTimeUtc >= lifetime))
        {
            // Another process may have deleted it in between, which is no error.
            file.Delete();
        }
    }
}
