using ElixirMl.Predictors;

namespace ElixirMl.Programs;

/// <summary>A single predictor as a program, so that it can be optimized and saved like any other.</summary>
/// <typeparam name="TPredictor">Type of the predictor.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class PredictorProgram<TPredictor> : IProgram<PredictorProgram<TPredictor>>
    where TPredictor : class, IPredictor
{
    private readonly ProgramState _state;

    /// <summary>A program of one predictor.</summary>
    /// <param name="predictor">Keeps its name.</param>
    public PredictorProgram(TPredictor predictor)
    {
        ArgumentNullException.ThrowIfNull(predictor);
        _state = new(predictor.Name) { OwnPredictors = [predictor] };
    }

    private PredictorProgram(ProgramState state) => _state = state;

    /// <summary>The predictor with the present state.</summary>
    public TPredictor Predictor => _state.Predictor<TPredictor>(0);

    ProgramState IProgram.State => _state;

    PredictorProgram<TPredictor> IProgram<PredictorProgram<TPredictor>>.With(ProgramState state) => new(state);
}
