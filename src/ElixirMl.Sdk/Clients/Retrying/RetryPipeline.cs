using System.Globalization;
using System.Runtime.ExceptionServices;
using Microsoft.Extensions.Logging;
using Polly;
using Polly.Retry;

namespace ElixirMl.Clients.Retrying;

/// <summary>Tries anything again that fails with an error of the family of <see cref="ModelClientException"/>.</summary>
/// <remarks>Thread-safe. What succeeds at once costs nothing but the attempt.</remarks>
internal sealed partial class RetryPipeline
{
    private static readonly ResiliencePropertyKey<Run> RunKey = new("elixirml.run");

    private readonly ResiliencePipeline _pipeline;
    private readonly RetryOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger _logger;

    public RetryPipeline(RetryOptions options, TimeProvider time, ILogger? logger)
    {
        options.Check();
        (_options, _time, _logger) = (options, time, GuardedLogger.Of(logger));
        _pipeline = options.MaxRetries == 0 ? ResiliencePipeline.Empty : Build();
    }

    /// <returns>The result, and how many further attempts it took.</returns>
    public async ValueTask<(T Result, int Retries)> RunAsync<T>(Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return (await LimitAsync(attempt, cancellationToken).ConfigureAwait(false), 0);
        }
        catch (ModelClientException error) when (_options.MaxRetries > 0 && MayHelp(error))
        {
            return await RunAgainAsync(attempt, error, cancellationToken).ConfigureAwait(false);
        }
    }

    // The pipeline is told of the failure there was, as if it had made that attempt itself.
    private async ValueTask<(T Result, int Retries)> RunAgainAsync<T>(Func<CancellationToken, ValueTask<T>> attempt, Exception first, CancellationToken cancellationToken)
    {
        var run = new Run { First = ExceptionDispatchInfo.Capture(first) };
        var context = ResilienceContextPool.Shared.Get(continueOnCapturedContext: false, cancellationToken);
        try
        {
            context.Properties.Set(RunKey, run);
            var result = await _pipeline.ExecuteAsync(
                static async (context, state) =>
                {
                    state.Run.TakeFirst()?.Throw();
                    await FurtherCalls.AnnounceAsync(state.Run.Last!, null, context.CancellationToken).ConfigureAwait(false);
                    return await state.Pipeline.LimitAsync(state.Attempt, context.CancellationToken).ConfigureAwait(false);
                },
                context,
                (Pipeline: this, Attempt: attempt, Run: run)).ConfigureAwait(false);
            return (result, run.Retries);
        }
        finally
        {
            ResilienceContextPool.Shared.Return(context);
        }
    }

    private async ValueTask<T> LimitAsync<T>(Func<CancellationToken, ValueTask<T>> attempt, CancellationToken cancellationToken)
    {
        try
        {
            return _options.AttemptTimeout is { } timeout
                ? await LimitAsync(attempt, timeout, cancellationToken).ConfigureAwait(false)
                : await attempt(cancellationToken).ConfigureAwait(false);
        }
        catch (Exception error) when (error is not ModelClientException && !cancellationToken.IsCancellationRequested && ForeignErrors.Find(error) is { } known)
        {
            throw known;
        }
    }

    private async ValueTask<T> LimitAsync<T>(Func<CancellationToken, ValueTask<T>> attempt, TimeSpan timeout, CancellationToken cancellationToken)
    {
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

    // An open circuit is not waited for: whoever asks is to know at once, a router above all.
    private bool MayHelp(Exception? error) =>
        error is ModelClientException { IsRetryable: true } failure and not CircuitOpenException && (failure.RetryAfter is not { } wait || wait <= _options.MaxDelay);

    private ValueTask OnRetry(ResilienceContext context, int retry, TimeSpan wait, Exception? error)
    {
        if (context.Properties.TryGetValue(RunKey, out var run))
        {
            (run.Retries, run.Last) = (retry, error);
        }

        LogRetry(retry, _options.MaxRetries, wait.TotalSeconds, error?.Message);
        return ValueTask.CompletedTask;
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Retry {Retry} of {MaxRetries} in {Seconds} s: {Reason}")]
    private partial void LogRetry(int retry, int maxRetries, double seconds, string? reason);

    private sealed class Run
    {
        public ExceptionDispatchInfo? First { get; set; }

        public Exception? Last { get; set; }

        public int Retries { get; set; }

        public ExceptionDispatchInfo? TakeFirst()
        {
            var first = First;
            First = null;
            return first;
        }
    }
}
