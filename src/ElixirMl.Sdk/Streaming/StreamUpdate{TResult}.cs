namespace ElixirMl.Streaming;

/// <summary>Something that happened while a program with several predictors ran.</summary>
/// <typeparam name="TResult">What the program returns.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StreamUpdate<TResult> : StreamUpdate
{
    internal StreamUpdate(in StreamEvent happened, TResult? result = default)
        : base(happened) => Result = result;

    /// <summary>What the program returned.</summary>
    /// <value>The default unless <see cref="StreamUpdate.Kind"/> is <see cref="StreamUpdateKind.Completed"/>.</value>
    public TResult? Result { get; }
}
