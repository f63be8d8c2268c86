namespace ElixirMl.Clients.Routing;

/// <summary>Settings of <see cref="FailoverChatClient"/>.</summary>
public sealed class RoutingOptions
{
    /// <summary>Which provider is asked first.</summary>
    /// <value>Default: <see cref="RouteOrder.Listed"/>.</value>
    public RouteOrder Order { get; set; }

    /// <summary>Seed of <see cref="RouteOrder.Weighted"/>.</summary>
    /// <value>Default 0.</value>
    public int Seed { get; set; }

    /// <summary>Whether an error is answered by asking the next provider.</summary>
    /// <value>Default: every <see cref="ModelClientException"/>, also one that stands for an error of the network that another client throws, but <see cref="InvalidRequestException"/> and <see cref="ContentFilteredException"/>.</value>
    public Func<Exception, bool> FailsOver { get; set; } = static error => error is ModelClientException and not (InvalidRequestException or ContentFilteredException);
}
