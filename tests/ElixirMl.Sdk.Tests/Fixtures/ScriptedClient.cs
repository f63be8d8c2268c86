using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>Answers with given texts, one after the other, the last one again and again; remembers what it was asked.</summary>
public sealed class ScriptedClient(params string[] replies) : IChatClient
{
    private int _next;

    public List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Requests { get; } = [];

    public Func<ChatResponse, ChatResponse> Change { get; init; } = static response => response;

    public object? Service { get; init; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(([.. messages], options));
        var reply = replies[Math.Min(_next++, replies.Length - 1)];
        return Task.FromResult(Change(new(new ChatMessage(ChatRole.Assistant, reply)) { FinishReason = ChatFinishReason.Stop }));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(Service) ? Service : null;

    public void Dispose()
    {
    }
}
