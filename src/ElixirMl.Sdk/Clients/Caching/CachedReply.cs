using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>A reply and when it came.</summary>
internal sealed record CachedReply(ChatResponse Response, DateTimeOffset Stored)
{
    public bool IsOlderThan(TimeSpan? lifetime, TimeProvider time) => lifetime is { } limit && time.GetUtcNow() - Stored >= limit;

    /// <summary>Whether the same request may be answered with a reply again: one that was cut off or withheld would be so for ever.</summary>
    public static bool IsWorthKeeping(ChatResponse response) => response.FinishReason != ChatFinishReason.Length && response.FinishReason != ChatFinishReason.ContentFilter;

    /// <summary>What is kept of a reply: nothing of the provider's library, and not how long its call took, waited or was tried again.</summary>
    public static CachedReply Of(ChatResponse response, TimeProvider time)
    {
        var kept = Copy(response);
        kept.RawRepresentation = null;
        WithoutCall(kept.AdditionalProperties);
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

    /// <summary>Takes out what tells of the call that brought a reply.</summary>
    public static AdditionalPropertiesDictionary? WithoutCall(AdditionalPropertiesDictionary? properties)
    {
        properties?.Remove(CallProperties.Latency);
        properties?.Remove(CallProperties.Queued);
        properties?.Remove(CallProperties.Retries);
        return properties;
    }

    /// <summary>A hit in pieces; whoever reads along must know from the first one on.</summary>
    public IEnumerable<ChatResponseUpdate> ToHitUpdates()
    {
        foreach (var update in ToHit().ToChatResponseUpdates())
        {
            (update.AdditionalProperties ??= [])[CallProperties.CacheHit] = true;
            yield return update;
        }
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
