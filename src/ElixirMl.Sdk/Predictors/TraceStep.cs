using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>One prediction of a run.</summary>
/// <remarks>Thread-safe.</remarks>
public abstract class TraceStep
{
    private protected TraceStep(IPredictor predictor, PredictorSettings settings, CallDetails call, PredictionException? error)
    {
        Predictor = predictor;
        Settings = settings;
        Call = call;
        Error = error;
    }

    /// <summary>Who predicted, with the state it had.</summary>
    public IPredictor Predictor { get; }

    /// <summary>The choices in force: caller over configuration.</summary>
    public PredictorSettings Settings { get; }

    /// <summary>Usage, cost, latency and the raw reply.</summary>
    public CallDetails Call { get; }

    /// <summary>Why there is no answer.</summary>
    /// <value><see langword="null"/> when there is one.</value>
    public PredictionException? Error { get; }

    /// <summary>Inputs, outputs and reasoning as a bootstrapped demo; without outputs when there is no answer.</summary>
    /// <remarks>Made at the first reading.</remarks>
    public abstract Demo Demo { get; }
}
