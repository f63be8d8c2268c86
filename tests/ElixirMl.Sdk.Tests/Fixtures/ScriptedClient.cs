using System.Runtime.CompilerServices;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>Answers with given texts, one after the other, the last one again and again; remembers what it was asked. A stream comes in the pieces of <see cref="Cut"/>.</summary>
public sealed class ScriptedClient(params string[] replies) : IChatClient
{
    private int _next;

    public List<(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)> Requests { get; } = [];

    public Func<ChatResponse, ChatResponse> Change { get; init; } = static response => response;

    public object? Service { get; init; }

    /// <summary>How a reply is cut; three characters at a time by default.</summary>
    public Func<string, IEnumerable<string>> Cut { get; init; } = static reply => reply.Chunk(3).Select(static piece => new string(piece));

    public int Streams { get; private set; }

    /// <summary>Pieces of text that were sent.</summary>
    public int Sent { get; private set; }

    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Requests.Add(([.. messages], options));
        var reply = replies[Math.Min(_next++, replies.Length - 1)];
        return Task.FromResult(Change(new(new ChatMessage(ChatRole.Assistant, reply)) { FinishReason = ChatFinishReason.Stop }));
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var response = await GetResponseAsync(messages, options, cancellationToken);
        Streams++;
        foreach (var piece in Cut(response.Text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            Sent++;
            yield return new(ChatRole.Assistant, piece) { ModelId = response.ModelId };
        }

        foreach (var update in response.ToChatResponseUpdates())
        {
            update.Contents = [.. update.Contents.Where(static content => content is not TextContent)];
            yield return update;
        }
    }

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(Service) ? Service : null;

    public void Dispose()
    {
    }
}
