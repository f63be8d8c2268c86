using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Caching;

/// <summary>Files of a cache, named by their key.</summary>
/// <remarks>
/// A file is written as a draft and moved to its place in one step, so a process that dies leaves whole files only, and
/// processes that share the folder never see half of one. The first line is the hash of the rest: a damaged file is a miss,
/// and so is a whole one whose contents make no sense. Drafts of processes that died are deleted before the first write, and what
/// has outlived its lifetime before the first write beside it. Thread-safe.
/// </remarks>
internal sealed partial class DiskFiles(string folder, string version, TimeSpan? lifetime, TimeProvider time, ILogger logger)
{
    private readonly DiskDrafts _drafts = new(folder, time);
    private readonly DiskExpiry? _expiry = lifetime is { } age ? new(age, time) : null;
    private int _isBroken;

    public T? Find<T>(ChatCacheKey key, Func<DateTimeOffset, byte[], T> read)
        where T : class
    {
        var path = PathOf(key);
        try
        {
            return File.Exists(path) ? Read(File.ReadAllBytes(path), read) : null;
        }
        catch (Exception error)
        {
            // Whoever can write into the folder decides what stands there; nothing of that may break a call.
            LogUnreadable(path, error.Message);
            return null;
        }
    }

    public void Store(ChatCacheKey key, DateTimeOffset stored, Func<byte[]> write)
    {
        if (Volatile.Read(ref _isBroken) != 0)
        {
            return;
        }

        try
        {
            if (Written(write) is { } body)
            {
                var path = PathOf(key);
                _expiry?.Clean(Path.GetDirectoryName(path)!);
                _drafts.Publish(Seal(stored, body), path);
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Exchange(ref _isBroken, 1) == 0)
            {
                LogUnwritable(folder, error.Message);
            }
        }
    }

    private byte[]? Written(Func<byte[]> write)
    {
        try
        {
            return write();
        }
        catch (Exception error)
        {
            // Values of a client's own types may throw anything when they are read.
            LogUnserializable(error.Message);
            return null;
        }
    }

    private byte[] Seal(DateTimeOffset stored, byte[] body)
    {
        byte[] rest = [.. Encoding.UTF8.GetBytes($"{version} {stored.UtcTicks}\n"), .. body];
        return [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(rest))), (byte)'\n', .. rest];
    }

    private T Read<T>(ReadOnlySpan<byte> file, Func<DateTimeOffset, byte[], T> read)
    {
        var (hash, rest) = CutLine(file);
        if (!Encoding.ASCII.GetString(hash).Equals(Convert.ToHexStringLower(SHA256.HashData(rest)), StringComparison.Ordinal))
        {
            throw new JsonException("The file is damaged.");
        }

        var (header, body) = CutLine(rest);
        return Encoding.ASCII.GetString(header).Split(' ') is [var format, var ticks] && format == version && long.TryParse(ticks, out var stored)
            ? read(new DateTimeOffset(stored, TimeSpan.Zero), body)
            : throw new JsonException("The file has another format.");
    }

    private static (byte[] Line, byte[] After) CutLine(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        return end < 0 ? throw new JsonException("The file is cut off.") : (bytes[..end].ToArray(), bytes[(end + 1)..].ToArray());
    }

    // Two levels, since folders with very many files are slow on some systems.
    private string PathOf(ChatCacheKey key)
    {
        var name = key.ToString();
        return Path.Combine(folder, name[..2], $"{name[2..]}.json");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache folder {Folder} cannot be written ({Reason}); answers are kept in memory only. Make it writable, or choose another folder.")]
    private partial void LogUnwritable(string folder, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cached file {Path} cannot be read ({Reason}); the model is asked again.")]
    private partial void LogUnreadable(string path, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "An answer cannot be written as JSON ({Reason}); it is kept in memory only.")]
    private partial void LogUnserializable(string reason);
}
