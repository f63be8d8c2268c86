using System.Collections.Concurrent;
using Microsoft.Extensions.AI;

namespace ElixirMl.Samples.Tests.Quickstart;

/// <summary>Remembers every prompt that passes.</summary>
internal sealed class RecordingClient(IChatClient inner) : DelegatingChatClient(inner)
{
    public ConcurrentBag<IReadOnlyList<ChatMessage>> Prompts { get; } = [];

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var prompt = messages.ToList();
        Prompts.Add(prompt);
        return base.GetResponseAsync(prompt, options, cancellationToken);
    }
}
