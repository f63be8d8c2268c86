using System.Runtime.CompilerServices;
using System.Text;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.Recording;

/// <summary>Writes every call to a file that <see cref="ReplayingChatClient"/> answers from: for tests that need a real model only once.</summary>
/// <remarks>
/// One line of JSON per call, with prompt and reply: whoever may read the file may read them. Errors of the family
/// <see cref="ModelClientException"/> are recorded too. A stream is recorded when it has ended, with the pieces it came in. Thread-safe.
/// </remarks>
public sealed class RecordingChatClient : DelegatingChatClient
{
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly string _path;

    /// <summary>Records the calls of a client.</summary>
    /// <param name="innerClient">Makes the calls.</param>
    /// <param name="path">File that lines are added to; made when absent.</param>
    public RecordingChatClient(IChatClient innerClient, string path)
        : base(innerClient)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        _path = Path.GetFullPath(path);
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
            await AppendAsync(RecordedCall.Write(key, list, response, null), cancellationToken).ConfigureAwait(false);
            return response;
        }
        catch (ModelClientException error)
        {
            await AppendAsync(RecordedCall.Write(key, list, null, error), cancellationToken).ConfigureAwait(false);
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
        await AppendAsync(RecordedCall.Write(key, list, seen.ToChatResponse(), null, pieces), cancellationToken).ConfigureAwait(false);

        async ValueTask<bool> MoveAsync()
        {
            try
            {
                return await updates.MoveNextAsync().ConfigureAwait(false);
            }
            catch (ModelClientException error)
            {
                await AppendAsync(RecordedCall.Write(key, list, null, error), cancellationToken).ConfigureAwait(false);
                throw;
            }
        }
    }

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _gate.Dispose();
        }

        base.Dispose(disposing);
    }

    private async Task AppendAsync(string line, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            await File.AppendAllTextAsync(_path, line + "\n", Encoding.UTF8, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            _gate.Release();
        }
    }
}
