using Microsoft.Extensions.AI;

namespace ElixirMl.Benchmarks.Clients;

/// <summary>Answers after a while, always the same.</summary>
/// <param name="reply">The answer.</param>
/// <param name="delay">How long it takes.</param>
public sealed class SlowClient(string reply, TimeSpan delay) : IChatClient
{
    /// <inheritdoc/>
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        await Task.Delay(delay, cancellationToken);
        return new(new ChatMessage(ChatRole.Assistant, reply)) { FinishReason = ChatFinishReason.Stop };
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
