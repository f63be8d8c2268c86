namespace ElixirMl.Clients;

/// <summary>Keys under which requests and responses carry what <c>Microsoft.Extensions.AI</c> has no property for.</summary>
public static class CallProperties
{
    /// <summary>In <c>ChatOptions.AdditionalProperties</c>, an <see cref="int"/>: which of several independent answers to one prompt is wanted.</summary>
    public const string Rollout = "elixirml.rollout";

    /// <summary>In <c>ChatOptions.AdditionalProperties</c>, <see langword="true"/>: caches are passed by, without looking and without keeping.</summary>
    public const string SkipCache = "elixirml.skip_cache";

    /// <summary>In <c>ChatOptions.AdditionalProperties</c>, <see langword="true"/>: the prompt asks in words for the form of <c>ResponseFormat</c>, so nobody on the way need do so.</summary>
    public const string FormInPrompt = "elixirml.form_in_prompt";

    /// <summary>In <c>ChatResponse.AdditionalProperties</c>, a <see cref="TimeSpan"/>: nominal latency that replaces the measured one.</summary>
    public const string Latency = "elixirml.latency";

    /// <summary>In <c>ChatResponse.AdditionalProperties</c>, a <see cref="TimeSpan"/>: time the call waited for its turn before the model was asked.</summary>
    public const string Queued = "elixirml.queued";

    /// <summary>In <c>AdditionalProperties</c> of a <c>ChatResponse</c> or of embeddings, <see langword="true"/>: all came from a cache and cost nothing.</summary>
    public const string CacheHit = "elixirml.cache_hit";

    /// <summary>In <c>ChatResponse.AdditionalProperties</c>, an <see cref="int"/>: further attempts that were made after failed ones.</summary>
    public const string Retries = "elixirml.retries";

    /// <summary>In <c>ChatResponse.AdditionalProperties</c>, a <see cref="string"/>: name of the route that answered.</summary>
    public const string Route = "elixirml.route";

    /// <summary>In <c>ChatResponse.AdditionalProperties</c>, an <see cref="IReadOnlyList{T}"/> of <see cref="string"/>: what the client could not do as asked.</summary>
    public const string Warnings = "elixirml.warnings";

    /// <summary>Whether a key is one of ours, meant for the clients on the way and never for the provider.</summary>
    /// <param name="key">A key of <c>AdditionalProperties</c>.</param>
    public static bool IsOwn(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return key.StartsWith("elixirml.", StringComparison.Ordinal);
    }
}
