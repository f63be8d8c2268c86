namespace ElixirMl.Streaming;

/// <summary>Takes what happens in predictions that are streamed.</summary>
/// <remarks>Thread-safe.</remarks>
internal interface IStreamSink
{
    /// <summary>Hands an event to the reader of the stream; waits while too many are unread.</summary>
    ValueTask WriteAsync(StreamEvent happened, CancellationToken cancellationToken);
}
