using System.Runtime.CompilerServices;
using ElixirMl.Clients;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>Answers by a function, whole or in three pieces; counts its calls; thread-safe.</summary>
public sealed class FakeModel(Func<string, ChatOptions?, CancellationToken, Task<string>> answer) : IChatClient
{
    private long _calls;
    private int _disposals;

    public FakeModel(string answer)
        : this((_, _, _) => Task.FromResult(answer))
    {
    }

    public FakeModel(Func<string> answer)
        : this((_, _, _) => Task.FromResult(answer()))
    {
    }

    public long Calls => Interlocked.Read(ref _calls);

    public bool IsDisposed => Volatile.Read(ref _disposals) > 0;

    public IModelCatalog? Catalog { get; init; } = new TestCatalog();

    public UsageDetails? Usage { get; init; } = new() { InputTokenCount = 100, OutputTokenCount = 10 };

    public static IReadOnlyList<ChatMessage> Ask(string text) => [new ChatMessage(ChatRole.User, text)];

    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Interlocked.Increment(ref _calls);
        var text = await answer(messages.Last().Text, options, cancellationToken);
        return new(new ChatMessage(ChatRole.Assistant, text)) { FinishReason = ChatFinishReason.Stop, Usage = Usage, ModelId = options?.ModelId ?? "small" };
    }

    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        var whole = await GetResponseAsync(messages, options, cancellationToken);
        foreach (var piece in whole.Text.Chunk(Math.Max(1, (whole.Text.Length + 2) / 3)))
        {
            yield return new(ChatRole.Assistant, new string(piece)) { ModelId = whole.ModelId };
        }

        yield return new(ChatRole.Assistant, Usage is null ? [] : [new UsageContent(Usage)]) { ModelId = whole.ModelId, FinishReason = ChatFinishReason.Stop };
    }

    public object? GetService(Type serviceType, object? serviceKey = null) =>
        serviceType == typeof(IModelCatalog) ? Catalog : serviceType.IsInstanceOfType(this) ? this : null;

    public void Dispose() => Interlocked.Increment(ref _disposals);
}
