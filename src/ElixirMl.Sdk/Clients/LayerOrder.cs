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

    private static void Refuse(object? found, string layer, string other, string why)
    {
        if (found is not null)
        {
            throw new InvalidOperationException($"The {layer} stands outside the {other}: {why}. Add the {layer} after the {other}, so that it is nearer to the model.");
        }
    }
}
