using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Caching;

/// <summary>Whom a request is for, as far as the request itself does not say.</summary>
/// <param name="Namespace">Chosen by the user.</param>
/// <param name="Provider">Whose model is asked; <see langword="null"/> when unknown.</param>
/// <param name="Model">The model asked when a request names none; <see langword="null"/> when unknown.</param>
internal sealed record KeyScope(string Namespace, string? Provider, string? Model)
{
    /// <summary>Nobody in particular.</summary>
    public static readonly KeyScope None = new("", null, null);

    /// <summary>Asks a client who it is. Its address is left out: the same model elsewhere gives the same replies.</summary>
    public static KeyScope Of(string space, IChatClient client)
    {
        var metadata = client.GetService(typeof(ChatClientMetadata)) as ChatClientMetadata;
        var catalog = client.GetService(typeof(IModelCatalog)) as IModelCatalog;
        return new(space, metadata?.ProviderName, metadata?.DefaultModelId ?? catalog?.Default?.Id);
    }
}
