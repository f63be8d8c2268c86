using ElixirMl.Evaluation;
using ElixirMl.Programs;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Optimizers;

/// <summary>Scores contenders on growing parts of the validation data, within a budget.</summary>
internal sealed class ValidationScorer<TProgram, TRow>
    where TProgram : class, IProgram<TProgram>
{
    private readonly Evaluator<TProgram, TRow> _evaluator;
    private readonly IReadOnlyList<TRow> _rows;
    private readonly int[] _order;
    private readonly BudgetMeter _meter;
    private BudgetMeter.Amount _spent;
    private int _runs;

    public ValidationScorer(Evaluator<TProgram, TRow> evaluator, IReadOnlyList<TRow> rows, BudgetMeter meter, SeededRandom random)
    {
        _evaluator = evaluator.With(evaluator.Options with { Budget = meter, MaxFailures = null, Finished = [], KeepTrajectories = false });
        _rows = rows;
        _order = RandomOrder.Of(rows.Count, random);
        _meter = meter;
    }

    public int Total => _rows.Count;

    /// <summary>Told after every example.</summary>
    public Action? Ran { get; init; }

    /// <summary>Scores a contender on the first examples of the order, as far as it has not been yet.</summary>
    /// <returns>Whether the budget sufficed; if not, the contender stays as it was.</returns>
    public async Task<bool> ScoreAsync(Contender<TProgram> contender, int first, CancellationToken cancellationToken)
    {
        int[] pending = _order[contender.Scored..first];
        if (pending.Length == 0)
        {
            return true;
        }

        using var deadline = _meter.CreateDeadline();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, deadline.Token);
        var before = _meter.Spent;
        _meter.BeginBatch();
        try
        {
            var result = await _evaluator.EvaluateAsync(_ => contender.Program, _rows, pending, Ran is null ? null : new RunCounter(Ran), either.Token).ConfigureAwait(false);
            return _meter.EndBatch() && Keep(contender, result, before);
        }
        catch (EvaluationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return _meter.EndBatch() && false;
        }
    }

    /// <summary>Whether the budget is likely to suffice for some runs.</summary>
    public bool Affords(int runs) => _runs == 0 || _meter.Affords(Expected(runs));

    private BudgetMeter.Amount Expected(int runs)
    {
        var share = (decimal)runs / _runs;
        return new((long)Math.Ceiling(_spent.Calls * share), (long)Math.Ceiling(_spent.Tokens * share), _spent.Cost * share);
    }

    private bool Keep(Contender<TProgram> contender, EvaluationResult result, BudgetMeter.Amount before)
    {
        if (!result.IsComplete)
        {
            return false;
        }

        contender.Add(result.Examples);
        _runs += result.Examples.Count;
        // What judging models of the metric take counts too.
        _spent += _meter.Spent - before;
        return true;
    }
}
