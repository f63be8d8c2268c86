using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>Says of its model that it knows tools, and refuses them.</summary>
internal sealed class ToolRefusingClient(IChatClient inner, string message) : DelegatingChatClient(inner)
{
    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        options?.Tools is null ? base.GetResponseAsync(messages, options, cancellationToken) : throw new InvalidRequestException(message);

    public override object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(IModelCatalog) ? new OneModel(ModelFeatures.Tools) : base.GetService(serviceType, serviceKey);
}
