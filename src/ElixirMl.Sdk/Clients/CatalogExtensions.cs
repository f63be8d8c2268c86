using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>Tells what is known of the models of any client.</summary>
public static class CatalogExtensions
{
    /// <summary>The same client with a catalogue of its models, from which predictors and budgets take prices and limits.</summary>
    /// <param name="client">Any client; its own catalogue, if it has one, is replaced.</param>
    /// <param name="catalog">For example <see cref="CatalogueModels"/>.</param>
    public static IChatClient WithCatalog(this IChatClient client, IModelCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(catalog);

        return new CatalogedChatClient(client, catalog);
    }
}
