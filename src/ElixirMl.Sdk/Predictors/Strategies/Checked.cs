using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Holds answers to conditions in code: those that must hold (<see cref="Check.Assert"/>) and those that should (<see cref="Check.Suggest"/>).</summary>
/// <remarks>A reply that breaks one is mended like one that breaks the signature: the model is shown the messages, within the limit of extra calls.</remarks>
public sealed class Checked : Strategy
{
    private readonly ValueList<Check> _checks;
    private readonly Strategy _inner;

    /// <summary>Conditions on direct answers.</summary>
    /// <param name="checks">At least one.</param>
    public Checked(params ReadOnlySpan<Check> checks)
        : this(Predict.Shared, checks)
    {
    }

    /// <summary>Conditions on the answers of another strategy.</summary>
    /// <param name="inner">How answers are made.</param>
    /// <param name="checks">At least one.</param>
    public Checked(Strategy inner, params ReadOnlySpan<Check> checks)
    {
        ArgumentNullException.ThrowIfNull(inner);
        if (checks.IsEmpty)
        {
            throw new ArgumentException("There is nothing to check. Give at least one check, or use the inner strategy itself.", nameof(checks));
        }

        _inner = inner;
        _checks = ValueList.Create(checks);
        Name = StrategyName.Of(nameof(Checked), [inner.Name, .. _checks.Select(static check => check.Name)]);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    /// <value>A little more than the inner strategy, for replies that are mended.</value>
    public override double CostMultiplier => 1.2 * _inner.CostMultiplier;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => _inner.Derive(signature);

    /// <inheritdoc/>
    public override Signature Derive(Signature signature, ModelInfo? model) => _inner.Derive(signature, model);

    /// <inheritdoc/>
    public override ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return _inner.AnswerAsync(exchange.With(new() { Strategy = _inner, Checks = _checks }), cancellationToken);
    }
}
