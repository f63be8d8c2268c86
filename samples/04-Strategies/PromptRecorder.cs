using Microsoft.Extensions.AI;

namespace Strategies;

/// <summary>Keeps every prompt that passes and the reply to it, in the order the calls began.</summary>
public sealed class PromptRecorder(IChatClient inner) : DelegatingChatClient(inner)
{
    private readonly Lock _lock = new();
    private readonly List<RecordedCall> _calls = [];

    public IReadOnlyList<RecordedCall> Calls => _calls;

    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var call = new RecordedCall([.. messages]);
        lock (_lock)
        {
            _calls.Add(call);
        }

        var response = await base.GetResponseAsync(call.Prompt, options, cancellationToken);
        call.Reply = response.Text;
        return response;
    }
}
