using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>A client that answers with a given catalogue when it is asked for one.</summary>
internal sealed class CatalogedChatClient(IChatClient inner, IModelCatalog catalog) : DelegatingChatClient(inner)
{
    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(IModelCatalog) && serviceKey is null ? catalog : base.GetService(serviceType, serviceKey);
}
