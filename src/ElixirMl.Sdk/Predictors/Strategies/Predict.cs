namespace ElixirMl.Predictors.Strategies;

/// <summary>Asks the model once, directly.</summary>
public sealed class Predict : Strategy
{
    /// <summary>The instance used when nothing else is chosen.</summary>
    public static readonly Predict Shared = new();

    /// <inheritdoc/>
    public override string Name => nameof(Predict);

    /// <inheritdoc/>
    public override ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(exchange);
        return exchange.AskAsync(cancellationToken);
    }
}
