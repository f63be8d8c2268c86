using Microsoft.Extensions.AI;

namespace Strategies;

/// <summary>Keeps every prompt that passes, in the order the calls began.</summary>
public sealed class PromptRecorder(IChatClient inner) : DelegatingChatClient(inner)
{
    private readonly Lock _lock = new();
    private readonly List<IReadOnlyList<ChatMessage>> _prompts = [];

    public IReadOnlyList<IReadOnlyList<ChatMessage>> Prompts => _prompts;

    public override Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var prompt = messages.ToList();
        lock (_lock)
        {
            _prompts.Add(prompt);
        }

        return base.GetResponseAsync(prompt, options, cancellationToken);
    }
}
