using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>A reply and when it came.</summary>
internal sealed record CachedReply(ChatResponse Response, DateTimeOffset Stored)
{
    public bool IsOlderThan(TimeSpan? lifetime, TimeProvider time) => lifetime is { } limit && time.GetUtcNow() - Stored >= limit;

    /// <summary>What is kept of a reply: nothing of the provider's library, and no nominal latency, which a hit does not have.</summary>
    public static CachedReply Of(ChatResponse response, TimeProvider time)
    {
        var kept = Copy(response);
        kept.RawRepresentation = null;
        kept.AdditionalProperties?.Remove(CallProperties.Latency);
        foreach (var message in kept.Messages)
        {
            message.RawRepresentation = null;
        }

        return new(kept, time.GetUtcNow());
    }

    /// <summary>The reply as a hit: it used no tokens, and says so.</summary>
    public ChatResponse ToHit()
    {
        var hit = Copy(Response);
        hit.Usage = null;
        (hit.AdditionalProperties ??= [])[CallProperties.CacheHit] = true;
        return hit;
    }

    // Lists and messages are copied so that what a caller does to its reply stays with that caller; contents are shared.
    private static ChatResponse Copy(ChatResponse response) => new([.. response.Messages.Select(Copy)])
    {
        ResponseId = response.ResponseId,
        ConversationId = response.ConversationId,
        ModelId = response.ModelId,
        CreatedAt = response.CreatedAt,
        FinishReason = response.FinishReason,
        Usage = response.Usage,
        AdditionalProperties = response.AdditionalProperties?.Clone(),
    };

    private static ChatMessage Copy(ChatMessage message)
    {
        var copy = message.Clone();
        copy.Contents = [.. message.Contents];
        return copy;
    }
}
