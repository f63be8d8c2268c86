using Microsoft.Extensions.AI;

namespace ElixirMl.Adapters;

/// <summary>A demo as it is shown: a question and its answer.</summary>
internal readonly record struct PromptTurn(string User, string Assistant, MediaParts? Media)
{
    // Messages are mutable and clients may change those they are given, so every call gets its own.
    public void AppendTo(List<ChatMessage> messages)
    {
        messages.Add(Media is null ? new(ChatRole.User, User) : Media.ToMessage(ChatRole.User, User));
        messages.Add(new(ChatRole.Assistant, Assistant));
    }
}
