using System.Globalization;
using Microsoft.Extensions.AI;

namespace ElixirMl.CacheProcess;

/// <summary>Answers a numbered question with a long text made of that number, and counts its calls.</summary>
public sealed class EchoModel : IChatClient
{
    private int _calls;

    /// <summary>Calls so far.</summary>
    public int Calls => Volatile.Read(ref _calls);

    /// <summary>The prompt of a number.</summary>
    /// <param name="number">Not negative.</param>
    public static string Question(int number) => string.Create(CultureInfo.InvariantCulture, $"question {number}");

    /// <summary>The reply to a number: long, so that writing it takes a while.</summary>
    /// <param name="number">Not negative.</param>
    public static string Answer(int number) => string.Concat(Enumerable.Repeat(string.Create(CultureInfo.InvariantCulture, $"answer {number} "), 4000));

    /// <inheritdoc/>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        Interlocked.Increment(ref _calls);
        var number = int.Parse(messages.Last().Text.AsSpan("question ".Length), CultureInfo.InvariantCulture);
        return Task.FromResult(new ChatResponse(new ChatMessage(ChatRole.Assistant, Answer(number))));
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) =>
        throw new NotSupportedException();

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
