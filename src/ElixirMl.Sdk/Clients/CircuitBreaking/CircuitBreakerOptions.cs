using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Clients.CircuitBreaking;

/// <summary>Settings of <see cref="CircuitBreakingChatClient"/>.</summary>
public sealed class CircuitBreakerOptions
{
    /// <summary>Share of failures within <see cref="SamplingTime"/> that opens the circuit.</summary>
    /// <value>Default 0.5. Above 0, at most 1.</value>
    [Range(0, 1.0, MinimumIsExclusive = true)]
    public double FailureRatio { get; set; } = 0.5;

    /// <summary>Calls within <see cref="SamplingTime"/> before the circuit may open.</summary>
    /// <value>Default 10. Range 2 to 1 000 000.</value>
    [Range(2, 1_000_000)]
    public int MinimumCalls { get; set; } = 10;

    /// <summary>How far back calls count.</summary>
    /// <value>Default 30 seconds. At least 0.5 seconds.</value>
    public TimeSpan SamplingTime { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long no call is made once the circuit is open; then one call tests whether it may close.</summary>
    /// <value>Default 15 seconds. At least 0.5 seconds.</value>
    public TimeSpan BreakTime { get; set; } = TimeSpan.FromSeconds(15);

    internal void Check()
    {
        if (!(FailureRatio > 0 && FailureRatio <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(FailureRatio), FailureRatio, "Must be above 0 and at most 1.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(MinimumCalls, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(SamplingTime, TimeSpan.FromSeconds(0.5));
        ArgumentOutOfRangeException.ThrowIfLessThan(BreakTime, TimeSpan.FromSeconds(0.5));
    }
}
