using Microsoft.Extensions.AI;

namespace ElixirMl.Benchmarks.Predictors;

/// <summary>Answers at once, always the same.</summary>
/// <param name="reply">The answer.</param>
public sealed class InstantClient(string reply) : IChatClient
{
    private readonly Task<ChatResponse> _response = Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply))
    {
        FinishReason = ChatFinishReason.Stop,
        Usage = new() { InputTokenCount = 100, OutputTokenCount = 10 },
    });

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => _response;

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
