using ElixirMl.Clients;

namespace ElixirMl.Evaluation;

/// <summary>Gathers the results of one evaluation, whatever the order in which they come.</summary>
internal sealed class EvaluationTally
{
    private readonly Lock _lock = new();
    private readonly Dictionary<int, ExampleResult> _results = [];
    private readonly IReadOnlyList<int> _indexes;
    private readonly EvaluationOptions _options;
    private readonly IProgress<EvaluationProgress>? _progress;
    private EvaluationStop _stop;
    private double _sum;
    private int _failures;
    private TokenUsage _usage;
    private decimal? _cost = 0;

    /// <param name="indexes">Examples to be run.</param>
    /// <param name="options">Settings of the evaluation.</param>
    /// <param name="finished">Examples that need not be run; failed ones are.</param>
    /// <param name="progress">Told after every example.</param>
    public EvaluationTally(IReadOnlyList<int> indexes, EvaluationOptions options, IEnumerable<ExampleResult> finished, IProgress<EvaluationProgress>? progress)
    {
        _indexes = indexes;
        _options = options;
        _progress = progress;
        var wanted = new Lazy<HashSet<int>>(() => [.. indexes]);
        foreach (var example in finished.Where(example => !example.IsFailure && wanted.Value.Contains(example.Index) && !_results.ContainsKey(example.Index)))
        {
            Count(example);
        }
    }

    /// <summary>The examples still to be run; ends when the evaluation has been stopped.</summary>
    public IEnumerable<int> Pending()
    {
        var done = _results.Keys.ToHashSet();
        return _indexes.Where(index => !done.Contains(index)).TakeWhile(_ => !IsStopped);
    }

    public void Add(ExampleResult result)
    {
        EvaluationProgress? news;
        lock (_lock)
        {
            Count(result);
            if (_failures > _options.MaxFailures)
            {
                _stop = EvaluationStop.TooManyFailures;
            }

            news = _progress is null ? null : new(_results.Count, _indexes.Count, result) { Mean = _sum / _results.Count, Failures = _failures, Usage = _usage, Cost = _cost };
        }

        _progress?.Report(news!);
    }

    private bool IsStopped
    {
        get
        {
            lock (_lock)
            {
                return _stop is not EvaluationStop.Completed;
            }
        }
    }

    public void Stop(EvaluationStop reason)
    {
        lock (_lock)
        {
            _stop = _stop is EvaluationStop.Completed ? reason : _stop;
        }
    }

    public EvaluationResult ToResult()
    {
        lock (_lock)
        {
            var inOrder = _indexes.Where(_results.ContainsKey).Select(index => _results[index]);
            return new([.. inOrder], _indexes.Count, _stop) { Seed = _options.Seed, ConfidenceLevel = _options.ConfidenceLevel };
        }
    }

    private void Count(ExampleResult result)
    {
        _results[result.Index] = result;
        _sum += result.Score.Value;
        _failures += result.IsFailure ? 1 : 0;
        _usage += result.Usage;
        _cost += result.Cost;
    }
}
