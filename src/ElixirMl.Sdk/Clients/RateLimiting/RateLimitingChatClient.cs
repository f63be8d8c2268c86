using System.Runtime.CompilerServices;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.RateLimiting;

/// <summary>Lets calls wait so that requests, tokens and concurrency stay within limits.</summary>
/// <remarks>
/// A minute's share is there at the start; a twelfth of it comes back every five seconds. A call that needs more
/// tokens than a minute has takes the whole minute. Belongs inside caches and retries. Thread-safe. A response that had
/// to wait, or the first update of a stream, says how long in <see cref="CallProperties.Queued"/>.
/// </remarks>
public sealed class RateLimitingChatClient : DelegatingChatClient
{
    private readonly CallLimiter _limiter;

    /// <summary>Limits the calls of a client.</summary>
    /// <param name="innerClient">Called when it is a call's turn.</param>
    /// <param name="options">Read once.</param>
    /// <param name="timeProvider">Measures how long calls wait; the system's clock by default.</param>
    /// <exception cref="InvalidOperationException">The client inside caches or retries: hits would use up the limits, further attempts would escape them.</exception>
    public RateLimitingChatClient(IChatClient innerClient, RateLimitOptions options, TimeProvider? timeProvider = null)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        LayerOrder.Refuse<CachingChatClient>(innerClient, "rate limit", "cache", "hits would use up the limit although no call is made");
        LayerOrder.Refuse<RetryingChatClient>(innerClient, "rate limit", "retries", "further attempts would escape the limit");
        _limiter = new(options, timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var estimate = Estimate(list, options);
        using var turn = await _limiter.WaitAsync(estimate, cancellationToken).ConfigureAwait(false);
        var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
        response.AdditionalProperties = turn.Mark(response.AdditionalProperties);
        _limiter.Correct(estimate, TokenUsage.From(response.Usage).TotalTokens);
        return response;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var estimate = Estimate(list, options);
        using var turn = await _limiter.WaitAsync(estimate, cancellationToken).ConfigureAwait(false);
        var used = default(TokenUsage);
        var isFirst = true;
        await foreach (var update in base.GetStreamingResponseAsync(list, options, cancellationToken).ConfigureAwait(false))
        {
            update.AdditionalProperties = isFirst ? turn.Mark(update.AdditionalProperties) : update.AdditionalProperties;
            isFirst = false;
            used += StreamedUsage.Of(update);
            yield return update;
        }

        _limiter.Correct(estimate, used.TotalTokens);
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _limiter.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Estimate(IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        _limiter.CountsTokens ? _limiter.Estimate(PromptSize.Of(messages, options), options?.MaxOutputTokens ?? 0) : 0;
}
