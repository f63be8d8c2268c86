using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Clients.Retrying;

/// <summary>Settings of <see cref="RetryingChatClient"/>.</summary>
public sealed class RetryOptions
{
    /// <summary>Further attempts after a failed one.</summary>
    /// <value>Default 3. Range 0 to 100.</value>
    [Range(0, 100)]
    public int MaxRetries { get; set; } = 3;

    /// <summary>Wait before the first further attempt, when the provider does not name one; doubles with each.</summary>
    /// <value>Default 1 second. Not negative.</value>
    public TimeSpan Delay { get; set; } = TimeSpan.FromSeconds(1);

    /// <summary>Longest wait. When the provider asks for a longer one, the call fails at once.</summary>
    /// <value>Default 60 seconds. At least <see cref="Delay"/>.</value>
    public TimeSpan MaxDelay { get; set; } = TimeSpan.FromSeconds(60);

    /// <summary>Longest time of one attempt; a longer one fails as <see cref="ModelTimeoutException"/> and is tried again.</summary>
    /// <value>Default: <see langword="null"/>, as long as the client below takes. Outside circuit breakers and routes a <see cref="Timeouts.TimeLimitingChatClient"/> next to the model takes its place.</value>
    public TimeSpan? AttemptTimeout { get; set; }

    /// <summary>Seed of the waits, which are spread at random so that many clients do not come back together.</summary>
    /// <value>Default 0.</value>
    public int Seed { get; set; }

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfNegative(MaxRetries);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxRetries, 100);
        ArgumentOutOfRangeException.ThrowIfLessThan(Delay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxDelay, Delay);
        if (AttemptTimeout is { } timeout)
        {
            ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(timeout, TimeSpan.Zero, nameof(AttemptTimeout));
        }
    }
}
