namespace ElixirMl.Predictors.Strategies;

/// <summary>Attempts one after the other until one is good enough; failures are counted for each prediction anew.</summary>
internal sealed class Attempts
{
    private readonly Reward _reward;
    private readonly int _maxFailures;

    public Attempts(int count, Reward reward, double threshold, Strategy inner, int? maxFailures)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(count, 100);
        ArgumentNullException.ThrowIfNull(reward);
        ArgumentOutOfRangeException.ThrowIfNegative(maxFailures ?? 0, nameof(maxFailures));
        if (double.IsNaN(threshold))
        {
            throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "No answer reaches a threshold that is no number.");
        }

        Count = count;
        Threshold = threshold;
        Inner = inner;
        _reward = reward;
        _maxFailures = maxFailures ?? count;
    }

    public int Count { get; }

    public double Threshold { get; }

    public Strategy Inner { get; }

    /// <param name="exchange">Asks.</param>
    /// <param name="advise">Gives the next attempt advice; told the exchange, the answer and its score.</param>
    /// <param name="cancellationToken">Stops the call at hand.</param>
    public async ValueTask<Answer<TOutputs>> RunAsync<TInputs, TOutputs>(
        Exchange<TInputs, TOutputs> exchange,
        Func<Exchange<TInputs, TOutputs>, Answer<TOutputs>, double, CancellationToken, ValueTask<string?>> advise,
        CancellationToken cancellationToken)
    {
        var log = new AttemptLog<TOutputs>(Threshold);
        string? advice = null;
        for (var i = 0; i < Count && !log.IsReached; i++)
        {
            var sample = await Sample<TOutputs>.TakeAsync(exchange, Inner, Count, i, advice, cancellationToken).ConfigureAwait(false);
            if (sample.Error is null)
            {
                var score = _reward.Score(exchange.Inputs, sample.Answer.Outputs);
                log.Add(sample.Answer, score);
                advice = i == Count - 1 || log.IsReached ? null : await AdviseAsync(sample.Answer, score).ConfigureAwait(false);
            }
            else
            {
                log.Add(sample.Error);
            }

            if (log.Failures > _maxFailures || log.IsHopeless)
            {
                break;
            }
        }

        return log.Complete(_reward.Name);

        // Advice is a help; an attempt without it is better than none.
        async ValueTask<string?> AdviseAsync(Answer<TOutputs> answer, double score)
        {
            try
            {
                return await advise(exchange, answer, score, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (exchange.IsFailure(error))
            {
                log.AddAdvice(error);
                return null;
            }
        }
    }
}
