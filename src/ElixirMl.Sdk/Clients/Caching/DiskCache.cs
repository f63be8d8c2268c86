using System.Text.Json;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Caching;

/// <summary>Replies as files, one each.</summary>
/// <remarks>Thread-safe, between processes too.</remarks>
internal sealed class DiskCache(string folder, TimeSpan? lifetime, TimeProvider time, ILogger logger)
{
    private static readonly JsonSerializerOptions Json = AIJsonUtilities.DefaultOptions;

    private readonly DiskFiles _files = new(folder, "elixirml-cache-1", lifetime, time, logger);

    public CachedReply? Find(ChatCacheKey key) => _files.Find(key, Read);

    public void Store(ChatCacheKey key, CachedReply reply) =>
        _files.Store(key, reply.Stored, () => JsonSerializer.SerializeToUtf8Bytes(reply.Response, Json.GetTypeInfo(typeof(ChatResponse))));

    private static CachedReply Read(DateTimeOffset stored, byte[] body)
    {
        var response = (ChatResponse?)JsonSerializer.Deserialize(body, Json.GetTypeInfo(typeof(ChatResponse)));
        if (response is null || response.Messages.Any(static message => message?.Contents.Contains(null!) is not false))
        {
            throw new JsonException("The file holds no reply.");
        }

        ReadWarnings(response.AdditionalProperties);
        return new(response, stored);
    }

    private static void ReadWarnings(AdditionalPropertiesDictionary? properties)
    {
        if (properties?.TryGetValue(CallProperties.Warnings, out var value) == true && value is JsonElement { ValueKind: JsonValueKind.Array } list)
        {
            properties[CallProperties.Warnings] = list.EnumerateArray().Select(item => item.ToString()).ToArray();
        }
    }
}
