using ElixirMl.Schemas;
using ElixirMl.Search.Caching;
using ElixirMl.Search.Repeats;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search.Racing;

/// <summary>Evaluates trials on growing minibatches of the same examples and drops those that cannot win; hand <see cref="EvaluateAsync"/> to a run.</summary>
/// <remarks>
/// A trial is compared with the leader after each minibatch by Wilcoxon's signed-rank test over the examples both have
/// seen, and reports its mean to the study, whose pruner may stop it as well. Only trials that have seen all examples can
/// lead. A dropped trial is told as the leader's value plus the mean difference on what both have seen, with its variance,
/// so that it neither wins by easy examples nor is lost on the sampler. Thread-safe. The order of examples follows from the
/// study's seed.
/// </remarks>
public sealed class RacingEvaluation
{
    private readonly Lock _gate = new();
    private readonly Study _study;
    private readonly Func<VariableConfiguration, int, CancellationToken, Task<double>> _value;
    private readonly RacingOptions _options;
    private readonly Dictionary<Trial, double[]> _complete = [];
    private readonly int[] _order;
    private readonly int[] _rungs;
    private (Trial Trial, double[] Losses, double Mean)? _leader;
    private int _evaluations;

    /// <summary>Prepares a race over examples.</summary>
    /// <param name="study">Minimises or maximises the mean of the values; one objective.</param>
    /// <param name="examples">How many there are; at least 2.</param>
    /// <param name="value">The objective on one example, given by its index.</param>
    /// <param name="options">Default: minibatches of 8, 16, 32 …, level 0.05, no cache.</param>
    /// <exception cref="ArgumentException">The study has several objectives.</exception>
    public RacingEvaluation(Study study, int examples, Func<VariableConfiguration, int, CancellationToken, Task<double>> value, RacingOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(value);
        ArgumentOutOfRangeException.ThrowIfLessThan(examples, 2);
        if (study.Objectives.Count != 1)
        {
            throw new ArgumentException($"A race compares one objective; the study has {study.Objectives.Count}. Evaluate several objectives on all examples.", nameof(study));
        }

        (_study, _value, _options) = (study, value, options ?? new());
        _order = [.. Enumerable.Range(0, examples)];
        new SeededRandom(study.Seed).Fork("examples").Shuffle(_order);
        _rungs = Rungs(examples, _options);
    }

    /// <summary>Values asked for so far; those from the cache are not counted.</summary>
    public int Evaluations => Volatile.Read(ref _evaluations);

    /// <summary>Evaluates a trial on as many examples as it deserves.</summary>
    /// <param name="trial">Asked for by the study.</param>
    /// <param name="cancellationToken">Ends the evaluation.</param>
    /// <returns>Completed, pruned by the study's pruner, or failed when a value is not finite.</returns>
    public async Task<TrialResult> EvaluateAsync(Trial trial, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(trial);

        var losses = new List<double>(_order.Length);
        foreach (var rung in _rungs)
        {
            while (losses.Count < rung)
            {
                var value = await ValueAsync(trial, _order[losses.Count], cancellationToken).ConfigureAwait(false);
                if (!double.IsFinite(value))
                {
                    return new TrialResult.Failed($"example {_order[losses.Count]} gave {value.ToString(System.Globalization.CultureInfo.InvariantCulture)}");
                }

                losses.Add(Objective.Orient(value));
            }

            if (rung < _order.Length && Judge(trial, losses) is { } early)
            {
                return early;
            }
        }

        return Complete(trial, [.. losses]);
    }

    /// <summary>Evaluates the best trials again where that tells most about which is best, picks the winner, and measures it anew.</summary>
    /// <param name="evaluations">Values to ask for in all; 0 decides by what is known. Half of them compare, half measure the winner.</param>
    /// <param name="cancellationToken">Ends the evaluations; what is known then is not decided.</param>
    /// <returns>
    /// The winner with the mean of its fresh values and the 95 % interval of that; with fewer than 4 evaluations of all its
    /// values, which flatter it. Null when no trial has seen all examples.
    /// </returns>
    public async Task<Recommendation?> DecideAsync(int evaluations, CancellationToken cancellationToken = default)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(evaluations);

        var finalists = Finalists();
        if (finalists.Length == 0)
        {
            return null;
        }

        var race = new Race(finalists.Length, _options.Level, 2);
        for (var i = 0; i < finalists.Length; i++)
        {
            race.Take(i, finalists[i].Losses);
        }

        var fresh = evaluations / 2 < 2 ? 0 : evaluations / 2;
        for (var left = evaluations - fresh; left > 0;)
        {
            var shares = race.Allocate(Math.Min(left, _options.Minibatch));
            left -= shares.Sum();
            for (var i = 0; i < shares.Count; i++)
            {
                race.Take(i, await AgainAsync(finalists[i].Trial, race.Seen(i), shares[i], cancellationToken).ConfigureAwait(false));
            }
        }

        var winner = finalists[race.Leader].Trial;
        return fresh == 0
            ? Winner(winner, finalists.Length, race)
            : Measured(winner, finalists.Length, await AgainAsync(winner, race.Seen(race.Leader), fresh, cancellationToken).ConfigureAwait(false));
    }

    private Objective Objective => _study.Objectives[0];

    private static int[] Rungs(int examples, RacingOptions options)
    {
        var rungs = new List<int>();
        for (double rung = options.Minibatch; rung < examples; rung = Math.Max(rung + 1, rung * options.Growth))
        {
            rungs.Add((int)rung);
        }

        return [.. rungs, examples];
    }

    private Task<double> ValueAsync(Trial trial, int example, CancellationToken cancellationToken)
    {
        var key = new EvaluationKey(trial.Configuration.Hash, example, _options.Data);
        return _options.Cache is { } cache ? cache.GetOrAddAsync(key, AskAsync, cancellationToken) : AskAsync(cancellationToken);

        Task<double> AskAsync(CancellationToken token)
        {
            Interlocked.Increment(ref _evaluations);
            return _value(trial.Configuration, example, token);
        }
    }

    private TrialResult? Judge(Trial trial, List<double> losses)
    {
        if (_study.Report(trial, losses.Count, Objective.Orient(losses.Average())))
        {
            return new TrialResult.Pruned();
        }

        lock (_gate)
        {
            if (_leader is not { } leader)
            {
                return null;
            }

            // The leader may have been lucky on just these examples: whoever beats its mean of all is not dropped.
            double[] common = leader.Losses[..losses.Count];
            if (losses.Average() <= leader.Mean || SignedRanks.ChanceOfWorse(common, losses) >= _options.Level / (_rungs.Length - 1))
            {
                return null;
            }

            double[] differences = [.. losses.Zip(common, static (own, best) => own - best)];
            var value = Objective.Orient(leader.Mean + Math.Max(differences.Average(), double.Epsilon));
            return new TrialResult.Completed([value]) { Variance = VarianceOfMean(differences) };
        }
    }

    private TrialResult.Completed Complete(Trial trial, double[] losses)
    {
        lock (_gate)
        {
            var mean = losses.Average();
            _complete[trial] = losses;
            if (_leader is not { } leader || mean < leader.Mean)
            {
                _leader = (trial, losses, mean);
            }

            return new TrialResult.Completed([Objective.Orient(mean)]) { Variance = VarianceOfMean(losses) };
        }
    }

    private (Trial Trial, double[] Losses)[] Finalists()
    {
        lock (_gate)
        {
            return [.. _complete.OrderBy(static pair => pair.Value.Average()).ThenBy(static pair => pair.Key.Number).Take(_options.Finalists).Select(static pair => (pair.Key, pair.Value))];
        }
    }

    // Examples come round again in the same order; the cache is passed by, since the same answer tells nothing new.
    private async Task<double[]> AgainAsync(Trial trial, int seen, int count, CancellationToken cancellationToken)
    {
        var losses = new List<double>(count);
        for (var i = 0; i < count; i++)
        {
            Interlocked.Increment(ref _evaluations);
            losses.Add(Objective.Orient(await _value(trial.Configuration, _order[(seen + i) % _order.Length], cancellationToken).ConfigureAwait(false)));
        }

        return [.. losses];
    }

    private Recommendation Winner(Trial trial, int finalists, Race race)
    {
        var (mean, spread) = (race.Mean(race.Leader), 1.96 * race.Deviation(race.Leader) / Math.Sqrt(race.Seen(race.Leader)));
        return Recommended(trial, new(mean, mean - spread, mean + spread), $"It has the best mean of {race.Seen(race.Leader)} values among {finalists} finalists.");
    }

    private Recommendation Measured(Trial trial, int finalists, double[] fresh) =>
        Recommended(trial, MeanInterval.OfValues(fresh), $"It was the best of {finalists} finalists, then measured anew: the mean of {fresh.Length} values that did not choose it.") with { Confirmations = fresh.Length };

    private Recommendation Recommended(Trial trial, MeanInterval loss, string reason)
    {
        var (low, high) = (Objective.Orient(loss.Low), Objective.Orient(loss.High));
        return new(trial, Objective.Orient(loss.Mean), Math.Min(low, high), Math.Max(low, high), reason);
    }

    private static double VarianceOfMean(double[] values)
    {
        var mean = values.Average();
        return values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length;
    }
}
