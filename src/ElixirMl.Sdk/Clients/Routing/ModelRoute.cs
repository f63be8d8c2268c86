using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Routing;

/// <summary>One provider of a <see cref="FailoverChatClient"/>.</summary>
/// <param name="Name">Unique within the router; without a slash.</param>
/// <param name="Client">Asked when the route is taken.</param>
public sealed record ModelRoute(string Name, IChatClient Client)
{
    /// <summary>The model asked here when a request names none, or one this provider does not have.</summary>
    /// <value>Default: <see langword="null"/>, the request goes through as it is.</value>
    public string? Model { get; init; }

    /// <summary>Share of the requests under <see cref="RouteOrder.Weighted"/>.</summary>
    /// <value>Default 1. Positive and finite.</value>
    public double Weight { get; init; } = 1;

    /// <summary>Whether a request may be sent here.</summary>
    /// <value>Default: <see langword="null"/>, always.</value>
    public Func<IReadOnlyList<ChatMessage>, ChatOptions?, bool>? Accepts { get; init; }
}
