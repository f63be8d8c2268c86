using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>A piece of a stream: for who asked the model, and as it was, for the cache and for others who read along.</summary>
internal readonly record struct CachedUpdate(ChatResponseUpdate Own, ChatResponseUpdate Kept)
{
    public static CachedUpdate Of(ChatResponseUpdate update) => new(update, Copy(update));

    /// <summary>The piece as part of a hit: it used no tokens, and says so.</summary>
    public ChatResponseUpdate ToHit()
    {
        var hit = Copy(Kept);
        hit.RawRepresentation = null;
        hit.Contents = [.. Kept.Contents.Where(static content => content is not UsageContent)];
        hit.AdditionalProperties = CachedReply.WithoutCall(hit.AdditionalProperties) ?? [];
        hit.AdditionalProperties[CallProperties.CacheHit] = true;
        return hit;
    }

    private static ChatResponseUpdate Copy(ChatResponseUpdate update)
    {
        var copy = update.Clone();
        copy.Contents = [.. update.Contents];
        copy.AdditionalProperties = update.AdditionalProperties?.Clone();
        return copy;
    }
}
