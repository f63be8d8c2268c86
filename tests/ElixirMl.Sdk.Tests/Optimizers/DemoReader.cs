using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Optimizers;

/// <summary>Answers like the demo that shares a word with the question, otherwise always the same; counts and keeps its calls.</summary>
/// <remarks>Understands nothing but prompts of the chat adapter. Thread-safe.</remarks>
public sealed class DemoReader : IChatClient
{
    private static readonly char[] Space = [' ', '\n'];
    private readonly Lock _lock = new();
    private readonly List<IReadOnlyList<ChatMessage>> _prompts = [];

    public int Calls => Prompts.Count;

    public IReadOnlyList<IReadOnlyList<ChatMessage>> Prompts
    {
        get
        {
            lock (_lock)
            {
                return [.. _prompts];
            }
        }
    }

    /// <summary>Runs before every answer.</summary>
    public Func<int, CancellationToken, Task> Before { get; init; } = static (_, _) => Task.CompletedTask;

    public object? Service { get; init; }

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ChatMessage[] prompt = [.. messages];
        int number;
        lock (_lock)
        {
            _prompts.Add(prompt);
            number = _prompts.Count;
        }

        await Before(number, cancellationToken);
        var text = Answer(prompt);
        return new(new ChatMessage(ChatRole.Assistant, text)) { Usage = new() { InputTokenCount = prompt.Sum(static message => message.Text.Length) / 4, OutputTokenCount = text.Length / 4 } };
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => serviceType.IsInstanceOfType(Service) ? Service : null;

    public void Dispose()
    {
    }

    /// <summary>The word a message of <see cref="Tickets"/> is about.</summary>
    public static string WordOf(string prompt) => prompt.Split(Space).First(static word => word.StartsWith("word", StringComparison.Ordinal));

    private static string Answer(ChatMessage[] prompt)
    {
        var word = WordOf(prompt[^1].Text);
        for (var i = 1; i + 1 < prompt.Length; i += 2)
        {
            if (prompt[i].Text.Split(Space).Contains(word))
            {
                return prompt[i + 1].Text;
            }
        }

        return "[[ ## reasoning ## ]]\nnone\n\n[[ ## team ## ]]\nOther\n\n[[ ## confidence ## ]]\n1\n\n[[ ## reply ## ]]\nSorry.\n\n[[ ## completed ## ]]";
    }
}
