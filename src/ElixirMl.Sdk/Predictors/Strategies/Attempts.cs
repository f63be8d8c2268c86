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
        (Answer<TOutputs> Answer, double Score)? best = null;
        var usable = new List<TOutputs>();
        var failures = 0;
        string? advice = null;
        for (var i = 0; i < Count; i++)
        {
            var sample = await Sample<TOutputs>.TakeAsync(exchange, Inner, Count, i, advice, cancellationToken).ConfigureAwait(false);
            if (sample.Error is { } error)
            {
                if (++failures > _maxFailures || (best is null && i == Count - 1))
                {
                    throw error;
                }

                continue;
            }

            var score = _reward.Score(exchange.Inputs, sample.Answer.Outputs);
            usable.Add(sample.Answer.Outputs);
            best = best is { } former && former.Score >= score ? best : (sample.Answer, score);
            if (score >= Threshold)
            {
                return best.Value.Answer with { Completions = usable };
            }

            advice = i == Count - 1 ? null : await advise(exchange, sample.Answer, score, cancellationToken).ConfigureAwait(false);
        }

        var (answer, reached) = best!.Value;
        var warning = FormattableString.Invariant($"No answer reached the threshold {Threshold:R}; the best has {reached:R}.");
        return answer with { Completions = usable, Call = answer.Call with { Warnings = [.. answer.Call.Warnings, warning] } };
    }
}
