using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace ElixirMl.Streaming;

/// <summary>Runs work in the background and gives what it writes to one reader.</summary>
/// <typeparam name="T">The updates.</typeparam>
internal static class StreamChannel<T>
{
    // Enough that neither side waits for the other at every token, few enough that a slow reader slows the provider down.
    private const int Capacity = 32;

    /// <summary>The updates of some work.</summary>
    /// <param name="work">Writes updates; is cancelled when the reader leaves.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>A stream that throws what the work throws, after the updates before it. When it is left early, the work has ended before leaving is over.</returns>
    public static async IAsyncEnumerable<T> RunAsync(Func<ChannelWriter<T>, CancellationToken, Task> work, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var channel = Channel.CreateBounded<T>(new BoundedChannelOptions(Capacity) { SingleReader = true });
        var run = Task.Run(() => WriteAsync(channel.Writer, work, stop.Token), CancellationToken.None);
        try
        {
            while (await channel.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
            {
                while (channel.Reader.TryRead(out var update))
                {
                    yield return update;
                }
            }
        }
        finally
        {
            await stop.CancelAsync().ConfigureAwait(false);
            await run.ConfigureAwait(false);
        }
    }

    private static async Task WriteAsync(ChannelWriter<T> writer, Func<ChannelWriter<T>, CancellationToken, Task> work, CancellationToken cancellationToken)
    {
        try
        {
            await work(writer, cancellationToken).ConfigureAwait(false);
            writer.Complete();
        }
        catch (Exception error)
        {
            // The reader throws it; a reader who has left does not want it.
            writer.Complete(error);
        }
    }
}
