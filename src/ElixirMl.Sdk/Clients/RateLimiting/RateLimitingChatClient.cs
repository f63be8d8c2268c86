using System.Runtime.CompilerServices;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.RateLimiting;

/// <summary>Lets calls wait so that requests, tokens and concurrency stay within limits.</summary>
/// <remarks>
/// <para>
/// A minute's share is there at the start and comes back evenly. A call takes the tokens it will probably use and the limit of its reply;
/// when it has ended, what it did not use is given back, and what it used beyond is taken too. A call that needs more tokens than a
/// minute has takes the whole minute. A response that had to wait, or the first update of a stream, says how long in
/// <see cref="CallProperties.Queued"/>.
/// </para>
/// <para>
/// Belongs inside caches, retries and routes. Further calls that a client inside makes by itself (<see cref="IRepeatingClient"/>) wait
/// too, each by itself. Thread-safe.
/// </para>
/// </remarks>
public sealed class RateLimitingChatClient : DelegatingChatClient
{
    private readonly CallLimiter _limiter;
    private readonly bool _isRepeating;

    /// <summary>Limits the calls of a client.</summary>
    /// <param name="innerClient">Called when it is a call's turn.</param>
    /// <param name="options">Read once.</param>
    /// <param name="timeProvider">Clock of the limits; the system's by default.</param>
    /// <exception cref="InvalidOperationException">The client inside caches or retries, asks several providers or limits its calls already.</exception>
    public RateLimitingChatClient(IChatClient innerClient, RateLimitOptions options, TimeProvider? timeProvider = null)
        : base(innerClient)
    {
        ArgumentNullException.ThrowIfNull(options);
        LayerOrder.RefuseRoutes(innerClient, "rate limit", "each provider has a limit of its own, and the call to the next one would escape it");
        LayerOrder.Refuse<CachingChatClient>(innerClient, "rate limit", "cache", "hits would use up the limit although no call is made");
        LayerOrder.Refuse<RetryingChatClient>(innerClient, "rate limit", "retries", "further attempts would escape the limit");
        _limiter = new(options, timeProvider ?? TimeProvider.System);
        _isRepeating = innerClient.GetService(typeof(IRepeatingClient)) is not null;
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var estimate = Estimate(list, options);
        using var turn = await _limiter.WaitAsync(estimate, cancellationToken).ConfigureAwait(false);
        var further = Watch(estimate);
        try
        {
            var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
            response.AdditionalProperties = turn.Mark(response.AdditionalProperties);
            _limiter.Correct(estimate, TokenUsage.From(response.Usage).TotalTokens);
            return response;
        }
        catch (Exception error)
        {
            (further ?? new(_limiter, estimate)).Fail(error);
            throw;
        }
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var estimate = Estimate(list, options);
        using var turn = await _limiter.WaitAsync(estimate, cancellationToken).ConfigureAwait(false);
        var (updates, hasMore) = await BeginAsync(estimate, Watch(estimate), list, options, cancellationToken).ConfigureAwait(false);
        await using var end = updates.ConfigureAwait(false);
        var used = default(TokenUsage);
        var isFirst = true;
        for (; hasMore; hasMore = await updates.MoveNextAsync().ConfigureAwait(false))
        {
            var update = updates.Current;
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

    private async ValueTask<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool HasFirst)> BeginAsync(int estimate, FurtherTurns? further, IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken cancellationToken)
    {
        try
        {
            return await base.GetStreamingResponseAsync(messages, options, cancellationToken).BeginAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error)
        {
            (further ?? new(_limiter, estimate)).Fail(error);
            throw;
        }
    }

    private int Estimate(IReadOnlyList<ChatMessage> messages, ChatOptions? options) =>
        _limiter.CountsTokens ? _limiter.Estimate(PromptSize.Of(messages, options).LikelyTokens() + (options?.MaxOutputTokens ?? 0)) : 0;

    private FurtherTurns? Watch(int estimate)
    {
        if (!_isRepeating)
        {
            return null;
        }

        var further = new FurtherTurns(_limiter, estimate);
        further.Enter();
        return further;
    }
}
