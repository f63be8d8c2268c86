using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>Wraps a chat client in layers; the first layer added is the outermost, the one a call meets first.</summary>
/// <remarks>
/// A sensible order, from outside to inside: telemetry, ledger, cache, retry, circuit breaker, rate limit, budget, timeout, client.
/// A layer that would make no sense around those inside it (a budget around a cache, say) is refused when the client is built.
/// Not thread-safe; the built client is.
/// </remarks>
public sealed class ChatClientBuilder
{
    private readonly List<Func<IChatClient, IServiceProvider, IChatClient>> _layers = [];
    private readonly Func<IServiceProvider, IChatClient> _innermost;

    /// <summary>Begins with a client.</summary>
    /// <param name="innerClient">The innermost client, the one that calls the model.</param>
    public ChatClientBuilder(IChatClient innerClient)
    {
        ArgumentNullException.ThrowIfNull(innerClient);
        _innermost = _ => innerClient;
    }

    /// <summary>Begins with a client that is made when the whole is built.</summary>
    /// <param name="innerClient">Makes the innermost client.</param>
    public ChatClientBuilder(Func<IServiceProvider, IChatClient> innerClient)
    {
        ArgumentNullException.ThrowIfNull(innerClient);
        _innermost = innerClient;
    }

    /// <summary>Adds a layer inside those added before.</summary>
    /// <param name="layer">Wraps a client.</param>
    /// <returns>This builder.</returns>
    public ChatClientBuilder Use(Func<IChatClient, IChatClient> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        return Use((inner, _) => layer(inner));
    }

    /// <summary>Adds a layer inside those added before.</summary>
    /// <param name="layer">Wraps a client, with the services given to <see cref="Build"/>.</param>
    /// <returns>This builder.</returns>
    public ChatClientBuilder Use(Func<IChatClient, IServiceProvider, IChatClient> layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        _layers.Add(layer);
        return this;
    }

    /// <summary>Wraps the client in all layers.</summary>
    /// <param name="services">What layers may ask for; none by default.</param>
    /// <returns>The outermost client; disposing it disposes them all.</returns>
    /// <exception cref="InvalidOperationException">An order of layers makes no sense; the message says why and what to do.</exception>
    public IChatClient Build(IServiceProvider? services = null)
    {
        services ??= NoServices.Instance;
        var client = _innermost(services);

        // From the inside out, so that the first one added ends up outermost, as readers expect.
        for (var index = _layers.Count - 1; index >= 0; index--)
        {
            client = _layers[index](client, services) ?? throw new InvalidOperationException($"Layer {index + 1} of the chat client returned no client. Return the wrapped client, or the inner one to leave it as it is.");
        }

        return client;
    }

    private sealed class NoServices : IServiceProvider
    {
        public static readonly NoServices Instance = new();

        public object? GetService(Type serviceType) => null;
    }
}
