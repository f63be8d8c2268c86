using System.Runtime.CompilerServices;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients.Recording;

/// <summary>Writes every call to a file that <see cref="ReplayingChatClient"/> answers from: for tests that need a real model only once.</summary>
/// <remarks>
/// One line of JSON per call, with prompt and reply: whoever may read the file may read them. Errors of the family
/// <see cref="ModelClientException"/> are recorded too, and what the client knows of its models. A stream is recorded when it has ended,
/// with the pieces it came in. A reply that cannot be recorded is given all the same, with a warning under
/// <see cref="CallProperties.Warnings"/>. Belongs inside caches and retries. Thread-safe; several recorders, also of other processes,
/// may share a file.
/// </remarks>
public sealed partial class RecordingChatClient : DelegatingChatClient
{
    private readonly RecordingFile _file;
    private readonly CatalogNotes _notes;
    private readonly ILogger _logger;

    /// <summary>Records the calls of a client.</summary>
    /// <param name="innerClient">Makes the calls.</param>
    /// <param name="path">File that lines are added to; it and its folder are made when absent.</param>
    /// <param name="logger">Gets one line for each call that cannot be recorded; never prompts or replies.</param>
    /// <exception cref="IOException">The file cannot be made or written.</exception>
    /// <exception cref="UnauthorizedAccessException">The file must not be made or written.</exception>
    /// <exception cref="InvalidOperationException">The client inside caches or retries.</exception>
    public RecordingChatClient(IChatClient innerClient, string path, ILogger<RecordingChatClient>? logger = null)
        : base(innerClient)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        LayerOrder.Refuse<CachingChatClient>(innerClient, "recording", "cache", "hits would be recorded as if the model had been asked");
        LayerOrder.Refuse<RetryingChatClient>(innerClient, "recording", "retries", "only the last attempt would be recorded");
        _file = new(path);
        _notes = new(innerClient.GetService(typeof(IModelCatalog)) as IModelCatalog);
        _logger = GuardedLogger.Of(logger);
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The request cannot be recorded; no call was made.</exception>
    public override async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var key = RecordedCall.KeyOf(list, options);
        try
        {
            var response = await base.GetResponseAsync(list, options, cancellationToken).ConfigureAwait(false);
            if (await AppendAsync(options, RecordedCall.Write(key, list, response, null)).ConfigureAwait(false) is { } warning)
            {
                response.AdditionalProperties = CallWarnings.Add(response.AdditionalProperties, warning);
            }

            return response;
        }
        catch (ModelClientException error)
        {
            await AppendAsync(options, RecordedCall.Write(key, list, null, error)).ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    /// <exception cref="NotSupportedException">The request cannot be recorded; no call was made.</exception>
    public override async IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(messages);

        var list = messages as IReadOnlyList<ChatMessage> ?? [.. messages];
        var key = RecordedCall.KeyOf(list, options);
        var seen = new List<ChatResponseUpdate>();
        var updates = base.GetStreamingResponseAsync(list, options, cancellationToken).GetAsyncEnumerator(cancellationToken);
        await using var end = updates.ConfigureAwait(false);
        while (await MoveAsync().ConfigureAwait(false))
        {
            seen.Add(updates.Current);
            yield return updates.Current;
        }

        var pieces = seen.Select(static update => update.Text.Length).Where(static length => length > 0);
        if (await AppendAsync(options, RecordedCall.Write(key, list, seen.ToChatResponse(), null, pieces)).ConfigureAwait(false) is { } warning)
        {
            yield return new() { AdditionalProperties = CallWarnings.Add(null, warning), ModelId = seen.LastOrDefault()?.ModelId, ResponseId = seen.LastOrDefault()?.ResponseId, MessageId = seen.LastOrDefault()?.MessageId };
        }

        async ValueTask<bool> MoveAsync()
        {
            try
            {
                return await updates.MoveNextAsync().ConfigureAwait(false);
            }
            catch (ModelClientException error)
            {
                await AppendAsync(options, RecordedCall.Write(key, list, null, error)).ConfigureAwait(false);
                throw;
            }
        }
    }

    // Not to be cancelled: the call is made and paid for, and half a line would spoil the file.
    private async ValueTask<string?> AppendAsync(ChatOptions? options, string line)
    {
        try
        {
            await _file.AppendAsync(_notes.Before(options?.ModelId), line).ConfigureAwait(false);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            LogLost(_file.Path, error.Message);
            return $"The call could not be recorded in {_file.Path}: {error.Message}";
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "A call could not be recorded in {Path}: {Reason}")]
    private partial void LogLost(string path, string reason);
}
