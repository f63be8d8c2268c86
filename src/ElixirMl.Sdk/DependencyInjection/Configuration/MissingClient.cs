using Microsoft.Extensions.AI;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Stands where a client could not be made, so that its layers can be checked all the same; is never handed out.</summary>
internal sealed class MissingClient : IChatClient
{
    public static readonly MissingClient Instance = new();

    private MissingClient()
    {
    }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The client could not be made.");

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new InvalidOperationException("The client could not be made.");

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose()
    {
    }
}
