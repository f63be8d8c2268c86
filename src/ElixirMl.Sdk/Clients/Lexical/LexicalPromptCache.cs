using ElixirMl.Clients.Lexical.Terms;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Lexical;

/// <summary>Keeps the prompts last used, so that a thousand questions after the same examples read them once.</summary>
/// <remarks>
/// Every prompt has one place; two that share it push each other out, which only costs time. A prompt is used only after
/// all its text was compared, so the answers are as without it. Thread-safe without locks.
/// </remarks>
internal sealed class LexicalPromptCache
{
    private const int Capacity = 32;

    private readonly LexicalPrompt?[] _prompts = new LexicalPrompt?[Capacity];

    /// <param name="model">The model asked.</param>
    /// <param name="messages">All messages.</param>
    /// <param name="count">How many of them come before the question.</param>
    public LexicalPrompt Get(LexicalModel model, IReadOnlyList<ChatMessage> messages, int count)
    {
        ref var place = ref _prompts[Place(model, messages, count)];
        var prompt = Volatile.Read(ref place);
        if (prompt is null || !prompt.IsOf(model, messages, count))
        {
            prompt = new(model, messages, count);
            Volatile.Write(ref place, prompt);
        }

        return prompt;
    }

    // Cheap on purpose: lengths and last characters tell sets of examples apart well enough to choose a place.
    private static int Place(LexicalModel model, IReadOnlyList<ChatMessage> messages, int count)
    {
        var hash = StableHash.Of(model.Id);
        for (var i = 0; i < count; i++)
        {
            var text = messages[i].Text;
            hash = StableHash.Combine(hash, StableHash.Of(text.AsSpan(Math.Max(0, text.Length - 16)), (ulong)text.Length));
        }

        return (int)(hash % Capacity);
    }
}
