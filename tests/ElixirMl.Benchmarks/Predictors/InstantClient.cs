using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ElixirMl.Benchmarks.Predictors;

/// <summary>Answers at once, always the same; a stream comes in 30 pieces.</summary>
/// <param name="reply">The answer.</param>
public sealed class InstantClient(string reply) : IChatClient
{
    private const int Pieces = 30;

    private readonly string[] _pieces = [.. Enumerable.Range(0, Pieces).Select(i => reply[(reply.Length * i / Pieces)..(reply.Length * (i + 1) / Pieces)])];

    private readonly Task<ChatResponse> _response = Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, reply))
    {
        FinishReason = ChatFinishReason.Stop,
        Usage = new() { InputTokenCount = 100, OutputTokenCount = 10 },
    });

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => _response;

    /// <inheritdoc/>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await Task.CompletedTask;
        foreach (var piece in _pieces)
        {
            yield return new(ChatRole.Assistant, piece);
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
