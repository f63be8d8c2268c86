using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Recording;

/// <summary>Answers from what <see cref="RecordingChatClient"/> has written; calls no model.</summary>
/// <remarks>
/// Equal requests get their replies in the order they were recorded, the last one again and again; streams come in the pieces that
/// were recorded. It answers <c>GetService(typeof(IModelCatalog))</c> with what the recorded client knew of its models, so that
/// predictors make the same prompts. Thread-safe.
/// </remarks>
public sealed class ReplayingChatClient : IChatClient
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, Queue<RecordedCall>> _calls = new(StringComparer.Ordinal);
    private readonly RecordedModels _models = new();
    private readonly IModelCatalog? _catalog;
    private readonly IChatClient? _replaced;
    private readonly string _path;

    /// <summary>Reads a recording.</summary>
    /// <param name="path">The file; read whole, once.</param>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="InvalidDataException">A line is no recorded call; the message names it.</exception>
    public ReplayingChatClient(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);

        _path = Path.GetFullPath(path);
        var number = 0;
        foreach (var line in File.ReadLines(_path))
        {
            number++;
            if (!string.IsNullOrWhiteSpace(line))
            {
                Read(line, number);
            }
        }

        _catalog = _models.Catalog;
    }

    /// <summary>Reads a recording to answer from instead of a client.</summary>
    internal ReplayingChatClient(string path, IChatClient replaced)
        : this(path) => _replaced = replaced;

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request was not recorded.</exception>
    public Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        cancellationToken.ThrowIfCancellationRequested();

        return Task.FromResult(Next(messages as IReadOnlyList<ChatMessage> ?? [.. messages], options).Replay());
    }

    /// <inheritdoc/>
    /// <exception cref="InvalidOperationException">The request was not recorded.</exception>
    public async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);
        foreach (var update in Next(messages as IReadOnlyList<ChatMessage> ?? [.. messages], options).ReplayPieces())
        {
            await Task.CompletedTask.ConfigureAwait(false);
            cancellationToken.ThrowIfCancellationRequested();
            yield return update;
        }
    }

    /// <inheritdoc/>
    public object? GetService(Type serviceType, object? serviceKey = null)
    {
        ArgumentNullException.ThrowIfNull(serviceType);
        return serviceKey is not null ? null
            : serviceType == typeof(IModelCatalog) ? _catalog
            : serviceType.IsInstanceOfType(this) ? this
            : null;
    }

    /// <summary>Disposes the client it stands for, if any.</summary>
    public void Dispose() => _replaced?.Dispose();

    private void Read(string line, int number)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            if (!_models.TryAdd(document.RootElement))
            {
                Add(RecordedCall.Read(document.RootElement));
            }
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new InvalidDataException($"Line {number} of {_path} is no recorded call. {error.Message} Remove the line, or record anew.", error);
        }
    }

    private void Add(RecordedCall call)
    {
        if (!_calls.TryGetValue(call.Key, out var calls))
        {
            _calls[call.Key] = calls = new();
        }

        calls.Enqueue(call);
    }

    private RecordedCall Next(IReadOnlyList<ChatMessage> messages, ChatOptions? options)
    {
        var key = RecordedCall.KeyOf(messages, options);
        lock (_gate)
        {
            return !_calls.TryGetValue(key, out var calls)
                ? throw new InvalidOperationException($"The request is not in {_path}: {Shortened(messages)} The prompt or an option has changed since it was recorded; record anew.")
                : calls.Count > 1 ? calls.Dequeue() : calls.Peek();
        }
    }

    private static string Shortened(IReadOnlyList<ChatMessage> messages)
    {
        const int Shown = 80;
        var text = messages.Count == 0 ? "" : messages[^1].Text;
        return text.Length <= Shown ? $"'{text}'." : $"'{text[..Shown]}…'.";
    }
}
