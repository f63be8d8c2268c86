using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Embeddings;

/// <summary>Texts that are asked for in one call, each by those who wait for it.</summary>
/// <remarks>Texts are added by one caller, before it sends. The call is cancelled when nobody waits for any of its texts any more.</remarks>
internal sealed class EmbeddingBatch
{
    private readonly List<string> _texts = [];
    private readonly TaskCompletionSource<GeneratedEmbeddings<Embedding<float>>> _made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    // The sender holds the batch too, lest it end while texts are still added.
    private int _waiting = 1;

    /// <summary>What the call brought; <see langword="null"/> when it has not ended well.</summary>
    public GeneratedEmbeddings<Embedding<float>>? Made { get; private set; }

    private CancellationTokenSource Abandoned { get; } = new();

    public async Task<Embedding<float>> AddAsync(string text, CancellationToken abandoned)
    {
        var index = _texts.Count;
        _texts.Add(text);
        Interlocked.Increment(ref _waiting);
        using var registration = abandoned.UnsafeRegister(static batch => ((EmbeddingBatch)batch!).Leave(), this);
        return (await _made.Task.ConfigureAwait(false))[index];
    }

    /// <summary>Makes the call; what becomes of it is told to those who wait for a text.</summary>
    public async Task SendAsync(Func<IReadOnlyList<string>, CancellationToken, Task<GeneratedEmbeddings<Embedding<float>>>> send)
    {
        Leave();
        if (_texts.Count == 0)
        {
            return;
        }

        try
        {
            Made = Checked(await send(_texts, Abandoned.Token).ConfigureAwait(false));
            _made.SetResult(Made);
        }
        catch (Exception error)
        {
            _made.SetException(error);
            // Nobody may be left to see it, and an unseen failure of a task must not surface later.
            _ = _made.Task.Exception;
        }
    }

    private GeneratedEmbeddings<Embedding<float>> Checked(GeneratedEmbeddings<Embedding<float>> made) => made.Count == _texts.Count
        ? made
        : throw new InvalidOperationException($"The generator gave {made.Count} embeddings for {_texts.Count} texts. Use a generator that gives one for each.");

    private void Leave()
    {
        if (Interlocked.Decrement(ref _waiting) == 0)
        {
            Abandoned.Cancel();
        }
    }
}
