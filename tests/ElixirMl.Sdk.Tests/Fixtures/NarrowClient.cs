using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>A model whose context is too small for some prompts.</summary>
internal sealed class NarrowClient(IChatClient inner, Func<IReadOnlyList<ChatMessage>, bool> isTooLong) : DelegatingChatClient(inner)
{
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var all = messages.ToList();
        var response = isTooLong(all) ? null : await base.GetResponseAsync(all, options, cancellationToken);
        return response ?? throw new ContextWindowExceededException("too long");
    }
}
