namespace ElixirMl.Clients;

/// <summary>Keys under which requests and responses carry what <c>Microsoft.Extensions.AI</c> has no property for.</summary>
public static class CallProperties
{
    /// <summary>In <c>ChatOptions.AdditionalProperties</c>, an <see cref="int"/>: which of several independent answers to one prompt is wanted.</summary>
    public const string Rollout = "elixirml.rollout";

    /// <summary>In <c>ChatResponse.AdditionalProperties</c>, a <see cref="TimeSpan"/>: nominal latency that replaces the measured one.</summary>
    public const string Latency = "elixirml.latency";

    /// <summary>In <c>ChatResponse.AdditionalProperties</c>, <see langword="true"/>: the response came from a cache and cost nothing.</summary>
    public const string CacheHit = "elixirml.cache_hit";
}
