using System.Globalization;
using ElixirMl.Clients;
using ElixirMl.Signatures;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Asks again and again, stops at the first answer that is good enough, and otherwise takes the best.</summary>
/// <remarks>
/// One attempt after the other, each a rollout of its own. An attempt fails that brings no usable answer or whose call fails; the best of the others is the
/// answer, with a warning, and only when there is none the last error is thrown. A budget that is spent, and errors that asking again would meet again, end the
/// search; a cancellation ends the prediction. A score that is no number is below every other.
/// Temperature is 0.7 where nobody chose one, and none for a model that chooses its own.
/// </remarks>
public sealed class BestOfN : Strategy
{
    private readonly Attempts _attempts;

    /// <summary>The best of several answers.</summary>
    /// <param name="count">Most attempts, 1 to 100.</param>
    /// <param name="reward">Says how good an answer is.</param>
    /// <param name="threshold">Good enough.</param>
    /// <param name="inner">How each attempt is made; <see cref="Predict"/> by default.</param>
    /// <param name="maxFailures">Attempts of one prediction that may bring no usable answer, all by default; one more ends the search.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of its range, or the threshold is none.</exception>
    public BestOfN(int count, Reward reward, double threshold, Strategy? inner = null, int? maxFailures = null)
    {
        _attempts = new(count, reward, threshold, inner ?? Predict.Shared, maxFailures);
        Name = StrategyName.Of(nameof(BestOfN), count.ToString(CultureInfo.InvariantCulture), reward.Name, threshold.ToString("R", CultureInfo.InvariantCulture), inner?.Name, maxFailures is { } most ? StrategyName.Count(most, count, "failures") : null);
    }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    /// <value>The attempts times what one costs; less when the threshold is reached early.</value>
    public override double CostMultiplier => _attempts.Count * _attempts.Inner.CostMultiplier;

    /// <inheritdoc/>
    public override Signature Derive(Signature signature) => _attempts.Inner.Derive(signature);

    /// <inheritdoc/>
    public override Signature Derive(Signature signature, ModelInfo? model) => _attempts.Inner.Derive(signature, model);

    /// <inheritdoc/>
    public override ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return _attempts.RunAsync(exchange, static (_, _, _, _) => ValueTask.FromResult<string?>(null), cancellationToken);
    }
}
