namespace ElixirMl.Clients.Faults;

/// <summary>What goes wrong with a call.</summary>
public enum Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The provider takes no more calls: <see cref="RateLimitedException"/>.</summary>
    RateLimited,

    /// <summary>The provider fails: <see cref="ServerErrorException"/>.</summary>
    ServerError,

    /// <summary>The connection breaks: <see cref="TransportException"/>.</summary>
    Transport,

    /// <summary>No answer in time: <see cref="ModelTimeoutException"/>.</summary>
    Timeout,

    /// <summary>The model is asked, and its reply ends halfway, with the finish reason for a length limit.</summary>
    Truncated,

    /// <summary>The model is asked, and the letters of its reply are shuffled.</summary>
    Garbled,
}
