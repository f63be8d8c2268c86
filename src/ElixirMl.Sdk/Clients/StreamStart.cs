using Microsoft.Extensions.AI;

namespace ElixirMl.Clients;

/// <summary>Begins a stream, so that what fails before the first update can be tried in another way.</summary>
internal static class StreamStart
{
    public static async ValueTask<(IAsyncEnumerator<ChatResponseUpdate> Updates, bool HasFirst)> BeginAsync(this IAsyncEnumerable<ChatResponseUpdate> stream, CancellationToken cancellationToken)
    {
        var updates = stream.GetAsyncEnumerator(cancellationToken);
        try
        {
            return (updates, await updates.MoveNextAsync().ConfigureAwait(false));
        }
        catch
        {
            await updates.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }
}
