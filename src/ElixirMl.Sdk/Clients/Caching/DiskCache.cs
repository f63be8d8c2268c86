using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Caching;

/// <summary>Replies as files, one each, named by their key.</summary>
/// <remarks>
/// A file is written beside its place and moved there in one step, so a process that dies leaves whole files only, and
/// processes that share the folder never see half of one. The first line is the hash of the rest: a damaged file is a miss.
/// Thread-safe.
/// </remarks>
internal sealed partial class DiskCache(string folder, ILogger logger)
{
    private const string Version = "elixirml-cache-1";

    private static readonly JsonSerializerOptions Json = AIJsonUtilities.DefaultOptions;

    private int _isBroken;
    private int _drafts;

    public CachedReply? Find(ChatCacheKey key)
    {
        var path = PathOf(key);
        try
        {
            return File.Exists(path) ? Read(File.ReadAllBytes(path)) : null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or JsonException or NotSupportedException)
        {
            LogUnreadable(path, error.Message);
            return null;
        }
    }

    public void Store(ChatCacheKey key, CachedReply reply)
    {
        if (Volatile.Read(ref _isBroken) != 0)
        {
            return;
        }

        var path = PathOf(key);
        try
        {
            var bytes = Write(reply);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            var draft = $"{path}.{Environment.ProcessId}-{Interlocked.Increment(ref _drafts)}.tmp";
            File.WriteAllBytes(draft, bytes);
            File.Move(draft, path, overwrite: true);
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            if (Interlocked.Exchange(ref _isBroken, 1) == 0)
            {
                LogUnwritable(folder, error.Message);
            }
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            LogUnserializable(error.Message);
        }
    }

    private static byte[] Write(CachedReply reply)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(reply.Response, Json.GetTypeInfo(typeof(ChatResponse)));
        var payload = Encoding.UTF8.GetBytes($"{Version} {reply.Stored.UtcTicks}\n");
        byte[] rest = [.. payload, .. body];
        return [.. Encoding.ASCII.GetBytes(Convert.ToHexStringLower(SHA256.HashData(rest))), (byte)'\n', .. rest];
    }

    private static CachedReply Read(ReadOnlySpan<byte> file)
    {
        var (hash, rest) = CutLine(file);
        if (!Encoding.ASCII.GetString(hash).Equals(Convert.ToHexStringLower(SHA256.HashData(rest)), StringComparison.Ordinal))
        {
            throw new JsonException("The file is damaged.");
        }

        var (header, body) = CutLine(rest);
        if (Encoding.ASCII.GetString(header).Split(' ') is not [Version, var ticks] || !long.TryParse(ticks, out var stored))
        {
            throw new JsonException("The file has another format.");
        }

        var response = (ChatResponse?)JsonSerializer.Deserialize(body, Json.GetTypeInfo(typeof(ChatResponse))) ?? throw new JsonException("The file holds no reply.");
        ReadWarnings(response.AdditionalProperties);
        return new(response, new DateTimeOffset(stored, TimeSpan.Zero));
    }

    private static (byte[] Line, byte[] After) CutLine(ReadOnlySpan<byte> bytes)
    {
        var end = bytes.IndexOf((byte)'\n');
        return end < 0 ? throw new JsonException("The file is cut off.") : (bytes[..end].ToArray(), bytes[(end + 1)..].ToArray());
    }

    private static void ReadWarnings(AdditionalPropertiesDictionary? properties)
    {
        if (properties?.TryGetValue(CallProperties.Warnings, out var value) == true && value is JsonElement { ValueKind: JsonValueKind.Array } list)
        {
            properties[CallProperties.Warnings] = list.EnumerateArray().Select(item => item.ToString()).ToArray();
        }
    }

    // Two levels, since folders with very many files are slow on some systems.
    private string PathOf(ChatCacheKey key)
    {
        var name = key.ToString();
        return Path.Combine(folder, name[..2], $"{name[2..]}.json");
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cache folder {Folder} cannot be written ({Reason}); replies are kept in memory only. Make it writable, or choose another folder.")]
    private partial void LogUnwritable(string folder, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The cached reply {Path} cannot be read ({Reason}); the model is asked again.")]
    private partial void LogUnreadable(string path, string reason);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A reply cannot be written as JSON ({Reason}); it is kept in memory only.")]
    private partial void LogUnserializable(string reason);
}
