using System.Globalization;
using ElixirMl.Clients;
using ElixirMl.Evaluation.Statistics;

namespace ElixirMl.Evaluation;

/// <summary>How good a program is, with what it cost to answer.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class EvaluationResult
{
    private readonly Lazy<Interval> _interval;
    private readonly Lazy<Summary> _latency;

    /// <summary>A result of finished examples.</summary>
    /// <param name="examples">In the order of the data set.</param>
    /// <param name="total">Examples that should have been run; at least as many as <paramref name="examples"/>.</param>
    /// <param name="stop">Why the evaluation ended.</param>
    public EvaluationResult(IReadOnlyList<ExampleResult> examples, int total, EvaluationStop stop = EvaluationStop.Completed)
    {
        ArgumentNullException.ThrowIfNull(examples);
        ArgumentOutOfRangeException.ThrowIfLessThan(total, examples.Count);

        Examples = examples;
        Total = total;
        Stop = stop;
        Scores = [.. examples.Select(static example => example.Score.Value)];
        _interval = new(MakeInterval);
        _latency = new(() => Summary.Of(Examples.Select(static example => example.Latency.TotalSeconds)));
    }

    /// <summary>Finished examples in the order of the data set.</summary>
    public IReadOnlyList<ExampleResult> Examples { get; }

    /// <summary>Examples that should have been run.</summary>
    public int Total { get; }

    /// <summary>Why the evaluation ended.</summary>
    public EvaluationStop Stop { get; }

    /// <summary>Whether every example was run.</summary>
    public bool IsComplete => Examples.Count == Total;

    /// <summary>Mean score of the finished examples, failed ones included.</summary>
    /// <value><see cref="double.NaN"/> when none was finished.</value>
    public double Mean => Scores.Count == 0 ? double.NaN : Scores.Average();

    /// <summary>Where the true mean lies: Wilson's interval when all scores are 0 or 1, otherwise a seeded bootstrap.</summary>
    /// <exception cref="InvalidOperationException">No example was finished.</exception>
    public Interval Interval => _interval.Value;

    /// <summary>Confidence of <see cref="Interval"/>.</summary>
    public double ConfidenceLevel { get; init; } = Statistics.Interval.DefaultLevel;

    /// <summary>Decides the resampling of <see cref="Interval"/>.</summary>
    public ulong Seed { get; init; }

    /// <summary>Finished examples that failed.</summary>
    public IEnumerable<ExampleResult> Failures => Examples.Where(static example => example.IsFailure);

    /// <summary>Share of the finished examples that did not fail, in [0, 1].</summary>
    public double SuccessRate => Examples.Count == 0 ? double.NaN : 1 - ((double)Failures.Count() / Examples.Count);

    /// <summary>Tokens of all examples.</summary>
    public TokenUsage Usage => Examples.Aggregate(default(TokenUsage), static (sum, example) => sum + example.Usage);

    /// <summary>US dollars of all examples.</summary>
    /// <value><see langword="null"/> when the price of a model is unknown.</value>
    public decimal? Cost => Examples.Aggregate((decimal?)0, static (sum, example) => sum + example.Cost);

    /// <summary>US dollars of one example on average.</summary>
    /// <value><see langword="null"/> when the price of a model is unknown or nothing was finished.</value>
    public decimal? CostPerExample => Examples.Count == 0 ? null : Cost / Examples.Count;

    /// <summary>Calls to models.</summary>
    public int Calls => Examples.Sum(static example => example.Calls);

    /// <summary>Seconds of <see cref="ExampleResult.Latency"/> per example.</summary>
    public Summary Latency => _latency.Value;

    /// <summary>Seconds per example that calls waited for their turn; not part of <see cref="Latency"/>.</summary>
    public Summary Queued => Summary.Of(Examples.Select(static example => example.Queued.TotalSeconds));

    /// <summary>Tokens per example, input and output together.</summary>
    public Summary Tokens => Summary.Of(Examples.Select(static example => (double)example.Usage.TotalTokens));

    internal IReadOnlyList<double> Scores { get; }

    internal bool IsBinary => Scores.All(static score => score is 0 or 1);

    /// <summary>Compares with the result of another program on the same examples.</summary>
    /// <param name="before">The other program.</param>
    /// <returns>Differences are this minus <paramref name="before"/>.</returns>
    /// <exception cref="ArgumentException">The two have no example in common.</exception>
    public EvaluationComparison ComparedTo(EvaluationResult before) => EvaluationComparison.Of(before, this);

    /// <summary>The different errors with how often they came, the most frequent first.</summary>
    /// <param name="count">Most to list; at least 1.</param>
    public IReadOnlyList<FailureCause> Causes(int count = 5)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        return [.. Failures
            .GroupBy(static example => (example.Error!.GetType(), example.Error.Message))
            .Select(static group => new FailureCause(group.First().Error!, group.First().Index, group.Count()))
            .OrderByDescending(static cause => cause.Count)
            .ThenBy(static cause => cause.FirstIndex)
            .Take(count)];
    }

    /// <summary>One line for people: mean, interval, failures, cost, latency.</summary>
    public override string ToString() => Examples.Count == 0
        ? $"none of {Total} examples was finished ({Stop})"
        : string.Create(CultureInfo.InvariantCulture, $"{Mean:0.000} {Interval} on {Examples.Count}{(IsComplete ? "" : $" of {Total}")} examples, {Failures.Count()} failed, {CostText}, {Latency.Mean:0.000} s each");

    private string CostText => Cost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"${cost:0.######}") : "cost unknown";

    private Interval MakeInterval()
    {
        if (Scores.Count == 0)
        {
            throw new InvalidOperationException($"None of {Total} examples was finished ({Stop}), so there is no interval.");
        }

        return IsBinary
            ? Wilson.Interval(Scores.Count(static score => score == 1), Scores.Count, ConfidenceLevel)
            : Bootstrap.Mean([.. Scores], Seed, ConfidenceLevel);
    }
}
