using ElixirMl.Schemas;
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

    /// <summary>What an optimizer may choose: see <see cref="PredictorVariables"/>, whose defaults are the present settings, and <see cref="Variables"/>.</summary>
    /// <remarks>The same for a frozen predictor; the space of its program leaves it out.</remarks>
    VariableSpace Space { get; }

    /// <summary>The part of <see cref="Space"/> that the signature brings: its own variables, and those its outputs with <c>Variable = true</c> offer.</summary>
    /// <value>Default: no variables.</value>
    VariableSpace Variables => VariableSpace.Empty;

    /// <summary>Checks the values of a demo, strictly: a demo is shown to models as it is.</summary>
    /// <param name="demo">May lack fields, and may have texts a strategy added to the outputs, such as a reasoning.</param>
    /// <returns>Fields that are unknown or stand twice, values of a wrong type, and broken constraints of the sides that are complete; paths begin with <c>$.inputs</c> or <c>$.outputs</c>.</returns>
    ValidationResult Validate(Demo demo);

    /// <summary>A copy with another state.</summary>
    /// <param name="state">Replaces the state as a whole.</param>
    /// <returns>A predictor of the same type.</returns>
    IPredictor With(PredictorState state);

    /// <summary>A copy that asks another client.</summary>
    /// <param name="client">Who answers.</param>
    /// <returns>A predictor of the same type.</returns>
    IPredictor With(IChatClient client);
}
