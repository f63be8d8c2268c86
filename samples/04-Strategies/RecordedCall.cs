using Microsoft.Extensions.AI;

namespace Strategies;

/// <summary>One call to the model.</summary>
/// <param name="prompt">All messages that were sent.</param>
public sealed class RecordedCall(IReadOnlyList<ChatMessage> prompt)
{
    public IReadOnlyList<ChatMessage> Prompt => prompt;

    public string Reply { get; set; } = "";
}
