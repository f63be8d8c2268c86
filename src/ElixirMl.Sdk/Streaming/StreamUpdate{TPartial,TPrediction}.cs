namespace ElixirMl.Streaming;

/// <summary>Something that happened on the way to the answer of one predictor.</summary>
/// <typeparam name="TPartial">What is known before the answer is there; one property per output.</typeparam>
/// <typeparam name="TPrediction">The answer.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class StreamUpdate<TPartial, TPrediction> : StreamUpdate
    where TPrediction : class
{
    internal StreamUpdate(in StreamEvent happened, TPartial partial, TPrediction? prediction = null)
        : base(happened)
    {
        Partial = partial;
        Prediction = prediction;
    }

    /// <summary>What the call at hand has brought so far: texts and lists grow, anything else is there once it is complete.</summary>
    /// <value>Empty before the first call, and again when an extra call begins. Not validated.</value>
    public TPartial Partial { get; }

    /// <summary>The answer: what <c>PredictAsync</c> returns, validated.</summary>
    /// <value><see langword="null"/> unless <see cref="StreamUpdate.Kind"/> is <see cref="StreamUpdateKind.Completed"/>.</value>
    public TPrediction? Prediction { get; }
}
