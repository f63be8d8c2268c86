using ElixirMl.Programs;

namespace ElixirMl.Optimizers;

/// <summary>
/// Finds the best of many contenders by successive halving: all are scored on a small part of the validation data, the
/// better half on twice as much, and so on; only those scored on all of it can win.
/// </summary>
/// <remarks>K. Jamieson and A. Talwalkar 2016, "Non-stochastic Best Arm Identification and Hyperparameter Optimization".</remarks>
internal sealed class Race<TProgram, TRow>(ValidationScorer<TProgram, TRow> scorer, RacePlan plan, double? target)
    where TProgram : class, IProgram<TProgram>
{
    /// <summary>Told after every contender of every round.</summary>
    public Action<Contender<TProgram>, int>? Scored { get; init; }

    /// <returns>Why the race ended.</returns>
    public async Task<OptimizationStop> RunAsync(IReadOnlyList<Contender<TProgram>> contenders, CancellationToken cancellationToken)
    {
        var field = contenders;
        var before = 0;
        foreach (var (count, size) in plan.Rounds)
        {
            field = [.. Rank(field, before).Take(count)];
            foreach (var contender in field)
            {
                if (!await TryScoreAsync(contender, size, scorer.Total - before, cancellationToken).ConfigureAwait(false))
                {
                    return await FinishAsync(field, cancellationToken).ConfigureAwait(false);
                }

                if (size == scorer.Total && contender.MeanOf(size) >= target)
                {
                    return OptimizationStop.TargetReached;
                }
            }

            before = size;
        }

        return OptimizationStop.Completed;
    }

    // A lucky start never wins: without a full score nothing was gained, so what is left goes to the most promising ones.
    private async Task<OptimizationStop> FinishAsync(IReadOnlyList<Contender<TProgram>> field, CancellationToken cancellationToken)
    {
        var promising = field
            .Where(static contender => contender.Scored > 0)
            .OrderByDescending(static contender => contender.Scored)
            .ThenByDescending(static contender => contender.MeanOf(contender.Scored))
            .ThenBy(static contender => contender.Number);
        foreach (var contender in promising.ToArray())
        {
            if (!await TryScoreAsync(contender, scorer.Total, 0, cancellationToken).ConfigureAwait(false))
            {
                break;
            }
        }

        return OptimizationStop.BudgetExhausted;
    }

    private async Task<bool> TryScoreAsync(Contender<TProgram> contender, int size, int reserve, CancellationToken cancellationToken)
    {
        if (!scorer.Affords(size - contender.Scored + reserve) || !await scorer.ScoreAsync(contender, size, cancellationToken).ConfigureAwait(false))
        {
            return false;
        }

        Scored?.Invoke(contender, size);
        return true;
    }

    private static IEnumerable<Contender<TProgram>> Rank(IReadOnlyList<Contender<TProgram>> field, int first) => first == 0
        ? field
        : field.OrderByDescending(contender => contender.MeanOf(first)).ThenBy(contender => contender.CostOf(first)).ThenBy(static contender => contender.Number);
}
