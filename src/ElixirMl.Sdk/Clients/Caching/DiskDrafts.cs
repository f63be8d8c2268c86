namespace ElixirMl.Clients.Caching;

/// <summary>Writes files beside their place and moves them there in one step.</summary>
/// <remarks>
/// A draft lives for as long as it takes to write it. One that is an hour old belongs to a process that died, on this machine or
/// another that shares the folder, and is deleted; younger ones may be at work and are left alone. Thread-safe, between processes too.
/// </remarks>
internal sealed class DiskDrafts(string folder, TimeProvider time)
{
    private static readonly TimeSpan MaxAge = TimeSpan.FromHours(1);

    private readonly string _drafts = Path.Combine(folder, "drafts");
    private int _isOpen;

    public void Publish(byte[] content, string path)
    {
        Open();
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        var draft = Path.Combine(_drafts, $"{Guid.NewGuid():N}.tmp");
        File.WriteAllBytes(draft, content);
        File.Move(draft, path, overwrite: true);
    }

    private void Open()
    {
        Directory.CreateDirectory(_drafts);
        if (Interlocked.Exchange(ref _isOpen, 1) != 0)
        {
            return;
        }

        foreach (var draft in new DirectoryInfo(_drafts).EnumerateFiles("*.tmp").Where(draft => time.GetUtcNow() - draft.LastWriteTimeUtc > MaxAge))
        {
            // Another process may have deleted it in between, which is no error.
            draft.Delete();
        }
    }
}
