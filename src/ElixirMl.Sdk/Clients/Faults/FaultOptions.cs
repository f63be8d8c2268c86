namespace ElixirMl.Clients.Faults;

/// <summary>Settings of <see cref="FaultInjectingChatClient"/>: the share of calls that each fault befalls.</summary>
public sealed class FaultOptions
{
    /// <summary>Decides which calls fail, together with the request and how often it was made.</summary>
    /// <value>Default 0.</value>
    public int Seed { get; set; }

    /// <summary>Share of calls that are refused as too many.</summary>
    /// <value>Default 0. Range 0 to 1; all shares together at most 1.</value>
    public double RateLimited { get; set; }

    /// <summary>Share of calls that the provider fails on.</summary>
    /// <value>Default 0. Range 0 to 1; all shares together at most 1.</value>
    public double ServerError { get; set; }

    /// <summary>Share of calls whose connection breaks.</summary>
    /// <value>Default 0. Range 0 to 1; all shares together at most 1.</value>
    public double Transport { get; set; }

    /// <summary>Share of calls that are not answered in time.</summary>
    /// <value>Default 0. Range 0 to 1; all shares together at most 1.</value>
    public double Timeout { get; set; }

    /// <summary>Share of replies that are cut off.</summary>
    /// <value>Default 0. Range 0 to 1; all shares together at most 1.</value>
    public double Truncated { get; set; }

    /// <summary>Share of replies that make no sense.</summary>
    /// <value>Default 0. Range 0 to 1; all shares together at most 1.</value>
    public double Garbled { get; set; }

    /// <summary>What <see cref="Fault.RateLimited"/> asks callers to wait.</summary>
    /// <value>Default: <see langword="null"/>, it does not say.</value>
    public TimeSpan? RetryAfter { get; set; }

    /// <summary>Wait before each call.</summary>
    /// <value>Default: none. Not negative.</value>
    public TimeSpan Delay { get; set; }

    internal IReadOnlyList<(Fault Fault, double Share)> Shares =>
    [
        (Fault.RateLimited, RateLimited), (Fault.ServerError, ServerError), (Fault.Transport, Transport),
        (Fault.Timeout, Timeout), (Fault.Truncated, Truncated), (Fault.Garbled, Garbled),
    ];

    internal void Check()
    {
        foreach (var (fault, share) in Shares)
        {
            if (!(share >= 0 && share <= 1))
            {
                throw new ArgumentOutOfRangeException(fault.ToString(), share, "A share must be between 0 and 1.");
            }
        }

        var sum = Shares.Sum(static pair => pair.Share);
        if (sum > 1)
        {
            throw new ArgumentException($"The shares of all faults add up to {sum.ToString(System.Globalization.CultureInfo.InvariantCulture)}; at most 1 is possible, since a call has one fault.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(Delay, TimeSpan.Zero);
    }
}
