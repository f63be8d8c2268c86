using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using Polly;
using Polly.Retry;

namespace ElixirMl.Clients.Retrying;

/// <summary>Tries a failed call again when its error says that this may help.</summary>
/// <remarks>
/// Errors that are not <see cref="ModelClientException.IsRetryable"/>, cancellation and exceeded budgets pass at once.
/// Waits are as long as the provider asks, else they double, with jitter. A stream is tried again only before its first
/// update. The number of further attempts stands under <see cref="CallProperties.Retries"/>.
/// Belongs outside limits, budgets and circuit breakers, so that each attempt counts there; caches fit on either side.
/// Thread-safe. Waits are those of Polly.
/// </remarks>
public sealed partial class RetryingChatClient : DelegatingChatClient
{
    private static readonly ResiliencePropertyKey<Attempts> AttemptsKey = new("elixirml.attempts");

    private readonly ResiliencePipeline _pipeline;
    private readonly RetryOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    /// <summary>Tries the calls of a client again.</summary>
    /// <param name="innerClient">Makes each attempt.</param>
    /// <param name="options">Read once; the defaults when <see langword="null"/>.</param>
    /// <param name="timeProvider">Clock of waits; the system's by default.</param>
    /// <param name="logger">Gets one line per further attempt; never prompts or replies.</param>
    public RetryingChatClient(IChatClient innerClient, RetryOptions? options = null, TimeProvider? timeProvider = null, ILogger<RetryingChatClient>? logger = null)
        : base(innerClient)
    {
        _options = options ?? new();
        _options.Check();
        _time = timeProvider ?? TimeProvider.System;
        _logger = logger ?? NullLogger<RetryingChatClient>.Instance;
        _pipeline = _options.MaxRetries == 0 ? ResiliencePipeline.Empty : Build();
    }

    /// <inheritdoc/>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var attempts = new Attempts();
        var response = await RunAsync(token => new ValueTask<ChatResponse>(base.GetResponseAsync(list, options, token)), attempts, cancellationToken).ConfigureAwait(false);
        if (attempts.Retries > 0)
        {
            (response.AdditionalProperties ??= [])[CallProperties.Retries] = attempts.Retries;
        }

        return response;
    }

    /// <inheritdoc/>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var attempts = new Attempts();
        var updates = await RunAsync(attempt => BeginAsync(list, options, attempt, cancellationToken), attempts, cancellationToken).ConfigureAwait(false);
        await using var end = updates.ConfigureAwait(false);
        var hasMore = updates.HasFirst;
        if (hasMore && attempts.Retries > 0)
        {
            (updates.Updates.Current.AdditionalProperties ??= [])[CallProperties.Retries] = attempts.Retries;
        }

        while (hasMore)
        {
            yield return updates.Updates.Current;
            hasMore = await updates.Updates.MoveNextAsync().ConfigureAwait(false);
        }
    }

    private async ValueTask<T> RunAsync<T>(Func<CancellationToken, ValueTask<T>> attempt, Attempts attempts, CancellationToken cancellationToken)
    {
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(AttemptsKey, attempts);
            return await _pipeline.ExecuteAsync(
                static (context, state) => state.Client.LimitAsync(state.Attempt, context.CancellationToken),
                context,
                (Client: this, Attempt: attempt)).ConfigureAwait(false);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<T> LimitAsync<T>(Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        if (_options.AttemptTimeout is not { } timeout)
        {
            return await attempt(cancellationToken).ConfigureAwait(false);
        }

        using var clock = new CancellationTokenSource(timeout, _time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(clock.Token, cancellationToken);
        try
        {
            return await attempt(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException error) when (clock.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            throw new ModelTimeoutException(string.Create(CultureInfo.InvariantCulture, $"The model did not answer within {timeout.TotalSeconds:0.###} s. Raise AttemptTimeout, or ask for a shorter reply."), error);
        }
    }

    // The limit of an attempt holds until the first update; from then on only the caller stops the stream.
    private async ValueTask<BegunStream> BeginAsync(IReadOnlyList<ChatMessage> messages, ChatOptions? options, CancellationToken attempt, CancellationToken cancellationToken)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var stream = new BegunStream(base.GetStreamingResponseAsync(messages, options, stop.Token).GetAsyncEnumerator(stop.Token), stop, HasFirst: false);
        try
        {
            await using var limit = attempt.UnsafeRegister(static source => ((CancellationTokenSource)source!).Cancel(), stop).ConfigureAwait(false);
            return stream with { HasFirst = await stream.Updates.MoveNextAsync().ConfigureAwait(false) };
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private ResiliencePipeline Build()
    {
        var random = new Random(_options.Seed);
        var gate = new Lock();
        var builder = new ResiliencePipelineBuilder { TimeProvider = _time };
        return builder.AddRetry(new RetryStrategyOptions
        {
            MaxRetryAttempts = _options.MaxRetries,
            BackoffType = DelayBackoffType.Exponential,
            UseJitter = true,
            Delay = _options.Delay,
            MaxDelay = _options.MaxDelay,
            Randomizer = () =>
            {
                lock (gate)
                {
                    return random.NextDouble();
                }
            },
            ShouldHandle = arguments => ValueTask.FromResult(MayHelp(arguments.Outcome.Exception)),
            DelayGenerator = arguments => ValueTask.FromResult((arguments.Outcome.Exception as ModelClientException)?.RetryAfter),
            OnRetry = arguments => OnRetry(arguments.Context, arguments.AttemptNumber + 1, arguments.RetryDelay, arguments.Outcome.Exception),
        }).Build();
    }

    private bool MayHelp(Exception? error) =>
        error is ModelClientException { IsRetryable: true } failure && (failure.RetryAfter is not { } wait || wait <= _options.MaxDelay);

    private ValueTask OnRetry(ResilienceContext context, int retry, TimeSpan wait, Exception? error)
    {
        if (context.Properties.TryGetValue(AttemptsKey, out var attempts))
        {
            attempts.Retries = retry;
        }

        LogRetry(retry, _options.MaxRetries, wait.TotalSeconds, error?.Message);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Retry {Retry} of {MaxRetries} in {Seconds} s: {Reason}")]
    private partial void LogRetry(int retry, int maxRetries, double seconds, string? reason);

    private sealed class Attempts
    {
        public int Retries { get; set; }
    }

    private readonly record struct BegunStream(IAsyncEnumerator<ChatResponseUpdate> Updates, CancellationTokenSource Stop, bool HasFirst) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            await Updates.DisposeAsync().ConfigureAwait(false);
            Stop.Dispose();
        }
    }
}
