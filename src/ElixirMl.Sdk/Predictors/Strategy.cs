using ElixirMl.Clients;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors;

/// <summary>A way to get an answer out of a model: one question, thinking first, several samples, tools.</summary>
/// <remarks>Wraps any signature. Strategies have no state of their own between calls; one instance serves all threads.</remarks>
public abstract class Strategy
{
    /// <summary>Identity in configurations and saved state, parameters included, for example <c>ChainOfThought</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Expected money relative to one direct question; a prior for optimizers.</summary>
    /// <value>Default: 1.</value>
    public virtual double CostMultiplier => 1;

    /// <summary>What the model is really asked first.</summary>
    /// <param name="signature">What the caller wants; all its outputs must stay.</param>
    /// <returns>The same instance for the same <paramref name="signature"/>, since prompts are cached by it.</returns>
    public virtual Signature Derive(Signature signature) => signature;

    /// <summary>What a certain model is really asked first, when it can do in its own way what the strategy would ask for in words.</summary>
    /// <param name="signature">What the caller wants; all its outputs must stay.</param>
    /// <param name="model">The model; <see langword="null"/> when nothing is known of it.</param>
    /// <returns>The same instance for the same <paramref name="signature"/>, since prompts are cached by it.</returns>
    public virtual Signature Derive(Signature signature, ModelInfo? model) => Derive(signature);

    /// <summary>Gets one answer.</summary>
    /// <param name="exchange">Asks the model, as often as needed.</param>
    /// <param name="cancellationToken">Stops the call at hand.</param>
    /// <exception cref="PredictionException">No reply could be used.</exception>
    public abstract ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken);

    /// <summary>Strategies of one type and name are the same.</summary>
    public sealed override bool Equals(object? obj) => obj is Strategy other && other.GetType() == GetType() && other.Name == Name;

    /// <inheritdoc/>
    public sealed override int GetHashCode() => Name.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc cref="Name"/>
    public sealed override string ToString() => Name;
}
