using System.Globalization;
using Polly;
using Polly.CircuitBreaker;

namespace ElixirMl.Clients.CircuitBreaking;

/// <summary>A circuit for calls of any kind: only errors that are <see cref="ModelClientException.IsRetryable"/>, or stand for one, open it.</summary>
/// <remarks>Thread-safe.</remarks>
internal sealed class CallCircuit
{
    private readonly ResiliencePipeline _pipeline;

    public CallCircuit(CircuitBreakerOptions options, TimeProvider time)
    {
        options.Check();
        var state = new CircuitBreakerStateProvider();
        _pipeline = new ResiliencePipelineBuilder { TimeProvider = time }
            .AddCircuitBreaker(new CircuitBreakerStrategyOptions
            {
                FailureRatio = options.FailureRatio,
                MinimumThroughput = options.MinimumCalls,
                SamplingDuration = options.SamplingTime,
                BreakDuration = options.BreakTime,
                StateProvider = state,
                ShouldHandle = arguments => ValueTask.FromResult(arguments.Outcome.Exception is { } error && (IsFailure(error) || (state.CircuitState == CircuitState.HalfOpen && SaysNothing(error)))),
            })
            .Build();
    }

    /// <exception cref="CircuitOpenException">No call was made.</exception>
    public async ValueTask<T> RunAsync<T, TState>(Func<TState, CancellationToken, ValueTask<T>> call, TState state, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(call, state, cancellationToken).ConfigureAwait(false);
        }
        catch (BrokenCircuitException error)
        {
            throw Open(error);
        }
    }

    private static bool IsFailure(Exception error) =>
        ForeignErrors.Find(error) is TransportException or { IsRetryable: true, IsUnsent: false };

    // As the one call that tests whether the circuit may close it must not close it, so then the break begins anew.
    private static bool SaysNothing(Exception error) => error is OperationCanceledException || !FailedCall.WasMade(error);

    private static CircuitOpenException Open(BrokenCircuitException error)
    {
        var wait = error.RetryAfter is { } after ? string.Create(CultureInfo.InvariantCulture, $" It is tried again in {after.TotalSeconds:0.#} s.") : "";
        return new($"The provider failed too often, so no call is made for now.{wait} Ask another provider, or wait.", error.InnerException ?? error) { RetryAfter = error.RetryAfter };
    }
}
