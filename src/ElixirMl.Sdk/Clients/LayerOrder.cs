using ElixirMl.Clients.Routing;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>Refuses orders of layers that make no sense.</summary>
internal static class LayerOrder
{
    /// <param name="inner">What the new layer wraps.</param>
    /// <param name="layer">What the new layer is called, for example "budget".</param>
    /// <param name="other">What the layer further inside is called.</param>
    /// <param name="why">What would go wrong.</param>
    public static void Refuse<TOther>(IChatClient inner, string layer, string other, string why)
        where TOther : class, IChatClient
    {
        Refuse(inner.GetService(typeof(TOther)), layer, other, why);
    }

    /// <inheritdoc cref="Refuse{TOther}(IChatClient, string, string, string)"/>
    public static void Refuse<TOther>(IEmbeddingGenerator inner, string layer, string other, string why)
        where TOther : class, IEmbeddingGenerator
    {
        Refuse(inner.GetService(typeof(TOther)), layer, other, why);
    }

    /// <summary>Refuses a layer outside a router, whose routes each need one of their own.</summary>
    public static void RefuseRoutes(IChatClient inner, string layer, string why)
    {
        if (inner.GetService(typeof(FailoverChatClient)) is not null)
        {
            throw new InvalidOperationException($"The {layer} stands outside the routes: {why}. Give the {layer} to the client of each route.");
        }
    }

    /// <summary>Refuses a second layer of one kind; behind a router each route may have its own.</summary>
    public static void RefuseSecond<TSelf>(IChatClient inner, string layer, string why)
        where TSelf : class, IChatClient
    {
        if (inner.GetService(typeof(FailoverChatClient)) is null)
        {
            RefuseSecond(inner.GetService(typeof(TSelf)) is not null, layer, why);
        }
    }

    /// <inheritdoc cref="RefuseSecond{TSelf}(IChatClient, string, string)"/>
    public static void RefuseSecond(bool isSecond, string layer, string why)
    {
        if (isSecond)
        {
            throw new InvalidOperationException($"The {layer} stands outside the same once more: {why}. Leave one of them out.");
        }
    }

    private static void Refuse(object? found, string layer, string other, string why)
    {
        if (found is not null)
        {
            throw new InvalidOperationException($"The {layer} stands outside the {other}: {why}. Add the {layer} after the {other}, so that it is nearer to the model.");
        }
    }
}
