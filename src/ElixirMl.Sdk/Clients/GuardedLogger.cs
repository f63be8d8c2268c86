using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace ElixirMl.Clients;

/// <summary>A logger that never fails a call: who only watches must not decide what is answered.</summary>
/// <remarks>For clients and layers of one's own; those of this package have it already. As thread-safe as the logger it guards.</remarks>
public sealed class GuardedLogger : ILogger
{
    private readonly ILogger _inner;

    private GuardedLogger(ILogger inner) => _inner = inner;

    /// <summary>The logger, guarded; one that says nothing when there is none.</summary>
    /// <param name="logger">May be <see langword="null"/>.</param>
    public static ILogger Of(ILogger? logger) => logger is null or GuardedLogger ? logger ?? NullLogger.Instance : new GuardedLogger(logger);

    /// <inheritdoc/>
    /// <returns><see langword="null"/> when the logger fails.</returns>
    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => Try(() => _inner.BeginScope(state));

    /// <inheritdoc/>
    /// <returns><see langword="false"/> when the logger fails.</returns>
    public bool IsEnabled(LogLevel logLevel) => Try(() => _inner.IsEnabled(logLevel));

    /// <inheritdoc/>
    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) => Try(() =>
    {
        _inner.Log(logLevel, eventId, state, exception, formatter);
        return true;
    });

    private static T? Try<T>(Func<T> ask)
    {
        try
        {
            return ask();
        }
        catch (Exception)
        {
            // There is nobody else to tell.
            return default;
        }
    }
}
