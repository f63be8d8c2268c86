using ElixirMl.Signatures;
using ElixirMl.Variables;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors;

/// <summary>A predictor whatever its types: what programs, optimizers and state files see of it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public interface IPredictor
{
    /// <summary>Path in the program, for example <c>Desk.Route</c>.</summary>
    string Name { get; }

    /// <summary>What the model is asked to do, with the instructions of the state.</summary>
    Signature Signature { get; }

    /// <summary>What optimizers may change.</summary>
    PredictorState State { get; }

    /// <summary>Who answers.</summary>
    IChatClient Client { get; }

    /// <summary>What an optimizer may choose: see <see cref="PredictorVariables"/>; the present settings are the defaults.</summary>
    VariableSpace Space { get; }

    /// <summary>A copy with another state.</summary>
    /// <param name="state">Replaces the state as a whole.</param>
    /// <returns>A predictor of the same type.</returns>
    IPredictor With(PredictorState state);

    /// <summary>A copy that asks another client.</summary>
    /// <param name="client">Who answers.</param>
    /// <returns>A predictor of the same type.</returns>
    IPredictor With(IChatClient client);
}
