using System.Globalization;
using System.Runtime.CompilerServices;
using ElixirMl.Clients;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Shows the demos whose inputs are nearest to those at hand (k nearest neighbours), the nearest one last.</summary>
/// <remarks>Chooses among the demos of the predictor, or among those it is given. Nearness is tf-idf over words and word stems; no model is asked for it.</remarks>
public sealed class NearestDemos : Strategy
{
    private readonly ConditionalWeakTable<ValueList<Demo>, DemoIndex> _indexes = [];
    private readonly int _count;
    private readonly ValueList<Demo>? _demos;
    private readonly Strategy _inner;

    /// <summary>Demos by nearness.</summary>
    /// <param name="count">How many are shown, at least 1.</param>
    /// <param name="demos">Those to choose from; those of the predictor by default.</param>
    /// <param name="inner">How the model is asked; <see cref="Predict"/> by default.</param>
    public NearestDemos(int count = 3, ValueList<Demo>? demos = null, Strategy? inner = null)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        _count = count;
        _demos = demos;
        _inner = inner ?? Predict.Shared;
        Name = StrategyName.Of(nameof(NearestDemos), count.ToString(CultureInfo.InvariantCulture), inner?.Name);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override double CostMultiplier => _inner.CostMultiplier;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => _inner.Derive(signature);

    /// <inheritdoc/>
    public override Signature Derive(Signature signature, ModelInfo? model) => _inner.Derive(signature, model);

    /// <inheritdoc/>
    public override ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        var demos = _demos ?? exchange.Predictor.State.Demos;
        var index = _indexes.GetValue(demos, static all => new(all));
        var nearest = index.Nearest(AttemptText.Of(exchange.Contract.Inputs, exchange.Inputs), _count);
        return _inner.AnswerAsync(exchange.With(new() { Strategy = _inner, Demos = nearest }), cancellationToken);
    }
}
