using ElixirMl.Evaluation;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Signatures;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers.BootstrapFewShot;

/// <summary>Runs a program with labelled demos on training examples and keeps the runs whose answer is right.</summary>
/// <remarks>Every example is run once per round, however many candidates want it.</remarks>
internal sealed class Teacher<TProgram, TRow>
    where TProgram : class, IProgram<TProgram>
{
    private readonly TProgram _program;
    private readonly Evaluator<TProgram, TRow> _evaluator;
    private readonly IReadOnlyList<TRow> _rows;
    private readonly LabeledPool _pool;
    private readonly BootstrapFewShotOptions _options;
    private readonly BudgetMeter _meter;
    private readonly int[] _ranks;
    private readonly Dictionary<(int Row, int Round), BootstrappedTrace?> _memory = [];
    private readonly List<ExampleResult> _failures = [];

    public Teacher(TProgram program, Evaluator<TProgram, TRow> evaluator, IReadOnlyList<TRow> rows, LabeledPool pool, BootstrapFewShotOptions options, BudgetMeter meter)
    {
        _program = options.Teacher is null ? program : program.With(options.Teacher);
        _evaluator = evaluator.With(evaluator.Options with { Budget = meter, MaxFailures = null, Finished = [], KeepTrajectories = true });
        _rows = rows;
        _pool = pool;
        _options = options;
        _meter = meter;
        _ranks = RandomOrder.Of(rows.Count, new SeededRandom(options.Seed).Fork("teacher"));
    }

    /// <summary>Told after every example.</summary>
    public Action? Ran { get; init; }

    /// <summary>Right answers to the first examples of an order for which the teacher finds one.</summary>
    /// <param name="order">Examples to try.</param>
    /// <param name="count">Right answers wanted.</param>
    /// <param name="affords">Whether some more runs may be made.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="OptimizationException">The teacher failed too often.</exception>
    public async Task<IReadOnlyList<BootstrappedTrace>> CollectAsync(IReadOnlyList<int> order, int count, Func<int, bool> affords, CancellationToken cancellationToken)
    {
        List<BootstrappedTrace> found = [];
        for (var round = 0; round < _options.Rounds && found.Count < count; round++)
        {
            var done = found.Select(static trace => trace.Row).ToHashSet();
            int[] open = [.. order.Where(row => !done.Contains(row))];
            for (var next = 0; next < open.Length && found.Count < count;)
            {
                // As many as are still wanted can be tried at once: one after the other would need at least as many.
                int[] wave = [.. open.Skip(next).Take(count - found.Count)];
                if (!await TryRunAsync(wave, round, affords, cancellationToken).ConfigureAwait(false))
                {
                    return found;
                }

                found.AddRange(wave.Select(row => _memory[(row, round)]).OfType<BootstrappedTrace>());
                next += wave.Length;
            }
        }

        return found;
    }

    private async Task<bool> TryRunAsync(int[] wave, int round, Func<int, bool> affords, CancellationToken cancellationToken)
    {
        int[] fresh = [.. wave.Where(row => !_memory.ContainsKey((row, round)))];
        return fresh.Length == 0 || (affords(fresh.Length) && await RunAsync(fresh, round, cancellationToken).ConfigureAwait(false));
    }

    private async Task<bool> RunAsync(int[] fresh, int round, CancellationToken cancellationToken)
    {
        using var deadline = _meter.CreateDeadline();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        _meter.BeginBatch();
        try
        {
            var result = await ForRound(round).EvaluateAsync(ProgramFor, _rows, fresh, Ran is null ? null : new RunCounter(Ran), either.Token).ConfigureAwait(false);
            return _meter.EndBatch() && Keep(result, round);
        }
        catch (EvaluationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return _meter.EndBatch() && false;
        }
    }

    private Evaluator<TProgram, TRow> ForRound(int round) => round == 0
        ? _evaluator
        : _evaluator.With(_evaluator.Options with { RolloutId = round, Seed = _evaluator.Options.Seed + (ulong)round });

    private TProgram ProgramFor(int row) => _program.WithDemos(state =>
        (state.Demos.Count > 0 ? state.Demos : LabeledFor(state.Name)).Where(demo => !_pool.IsOwn(state.Name, row, demo)).Take(_options.MaxLabeledDemos));

    private IEnumerable<Demo> LabeledFor(string predictor) => _pool.InOrder(predictor, _ranks, isBalanced: true).Select(static labeled => labeled.Demo);

    private bool Keep(EvaluationResult result, int round)
    {
        if (!result.IsComplete)
        {
            return false;
        }

        foreach (var example in result.Examples)
        {
            _memory[(example.Index, round)] = IsRight(example) ? TraceOf(example) : null;
        }

        _failures.AddRange(result.Failures);
        return _failures.Count <= _options.MaxFailures
            ? true
            : throw new OptimizationException($"The teacher failed on {_failures.Count} training examples, {_options.MaxFailures} are allowed. First cause: {_failures[0].Error!.Message}", _failures[0].Error);
    }

    private bool IsRight(ExampleResult example) =>
        !example.IsFailure && (_options.SuccessThreshold is { } threshold ? example.Score.Value >= threshold : example.Score.Value > 0);

    private BootstrappedTrace? TraceOf(ExampleResult example)
    {
        var firings = example.Trajectory!.Steps
            .Where(step => step.Error is null && !step.Predictor.State.IsFrozen && !_pool.IsForbidden(step.Predictor.Name, step.Demo))
            .GroupBy(static step => step.Predictor.Name, static step => step.Demo, StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static IReadOnlyList<Demo> (group) => [.. group], StringComparer.Ordinal);
        return firings.Count == 0 ? null : new(example.Index, firings);
    }
}
