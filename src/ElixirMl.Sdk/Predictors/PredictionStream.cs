using ElixirMl.Schemas;
using ElixirMl.Streaming;

namespace ElixirMl.Predictors;

/// <summary>Tells the reader of a stream what happens in one prediction.</summary>
/// <remarks>Thread-safe: a strategy may ask several questions at once.</remarks>
internal sealed class PredictionStream(string predictor, IStreamSink sink)
{
    private int _calls;

    public string Predictor => predictor;

    public int NextCall() => Interlocked.Increment(ref _calls);

    public ValueTask TellAsync(StreamUpdateKind kind, string subject, CancellationToken cancellationToken) =>
        TellAsync(new StreamEvent(kind, predictor) { Text = subject }, cancellationToken);

    public ValueTask TellAsync(ExtraCallKind kind, ValidationResult errors, CancellationToken cancellationToken) =>
        TellAsync(new StreamEvent(StreamUpdateKind.ExtraCall, predictor) { Text = kind.ToString(), Problem = errors.IsValid ? "" : errors.ToString() }, cancellationToken);

    public ValueTask TellAsync(StreamEvent happened, CancellationToken cancellationToken) => sink.WriteAsync(happened, cancellationToken);
}
