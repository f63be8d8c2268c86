using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Timeouts;

/// <summary>Stops calls that take too long; they fail as <see cref="ModelTimeoutException"/>.</summary>
/// <remarks>
/// Belongs next to the model: retries, circuit breakers and routes outside see that the provider failed, and so act. The limit is that
/// of the whole reply; of a stream, that of the wait for each update. The client inside is cancelled. Thread-safe.
/// </remarks>
public sealed class TimeLimitingChatClient : DelegatingChatClient
{
    private readonly TimeSpan _limit;
    private readonly TimeProvider _time;

    /// <summary>Limits the time of the calls of a client.</summary>
    /// <param name="innerClient">Makes the calls; must heed cancellation.</param>
    /// <param name="limit">Positive, at most 24 days.</param>
    /// <param name="timeProvider">The system's clock by default.</param>
    public TimeLimitingChatClient(IChatClient innerClient, TimeSpan limit, TimeProvider? timeProvider = null)
        : base(innerClient)
    {
        Check(limit);
        (_limit, _time) = (limit, timeProvider ?? TimeProvider.System);
    }

    /// <inheritdoc/>
    /// <exception cref="ModelTimeoutException">The reply did not come in time.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        using var clock = new CancellationTokenSource(_limit, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            return await base.GetResponseAsync(messages, options, either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw TooLong(error);
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ModelTimeoutException">An update did not come in time.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var updates = base.GetStreamingResponseAsync(messages, options, stop.Token).GetAsyncEnumerator(stop.Token);
        await using var end = updates.ConfigureAwait(false);
        while (await MoveAsync(updates, stop, cancellationToken).ConfigureAwait(false))
        {
            yield return updates.Current;
        }
    }

    internal static void Check(TimeSpan limit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(limit, TimeSpan.Zero, "Limit");
        ArgumentOutOfRangeException.ThrowIfGreaterThan(limit, TimeSpan.FromDays(24), "Limit");
    }

    private async ValueTask<bool> MoveAsync(IAsyncEnumerator<ChatResponseUpdate> updates, CancellationTokenSource stop, CancellationToken cancellationToken)
    {
        var waiting = updates.MoveNextAsync();
        if (waiting.IsCompletedSuccessfully)
        {
            return waiting.Result;
        }

        using var clock = new CancellationTokenSource(_limit, _time);
        await using var limit = clock.Token.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), stop).ConfigureAwait(false);
        try
        {
            return await waiting.ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw TooLong(error);
        }
    }

    private ModelTimeoutException TooLong(OperationCanceledException error) =>
        new(string.Create(CultureInfo.InvariantCulture, $"The model did not answer within {_limit.TotalSeconds:0.###} s. Raise the limit of the timeout, or ask for a shorter reply."), error);
}
