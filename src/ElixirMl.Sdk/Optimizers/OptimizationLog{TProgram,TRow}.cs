using System.Globalization;
using ElixirMl.Programs;
using ElixirMl.Schemas;

namespace ElixirMl.Optimizers;

/// <summary>Tells progress and puts the result together.</summary>
internal sealed class OptimizationLog<TProgram, TRow>(
    OptimizationTask<TProgram, TRow> task,
    string optimizer,
    ulong seed,
    Acceptance acceptance,
    OptimizationEstimate estimate,
    IProgress<OptimizationProgress>? progress)
    where TProgram : class, IProgram<TProgram>
    where TRow : ISchemaType<TRow>
{
    private readonly Lock _lock = new();
    private OptimizationPhase _phase;
    private string _message = "";
    private int _runs;
    private int _expected = estimate.Runs;
    private double? _best;

    public void Plan() => Enter(OptimizationPhase.Planned, $"{estimate}; budget: {task.Budget}");

    public void Enter(OptimizationPhase phase, string message)
    {
        lock (_lock)
        {
            (_phase, _message) = (phase, message);
        }

        Report();
    }

    public void CountRun()
    {
        lock (_lock)
        {
            _runs++;
        }

        Report();
    }

    public void Replan(int left)
    {
        lock (_lock)
        {
            _expected = _runs + left;
        }
    }

    public void Scored(Contender<TProgram> contender, int size)
    {
        var mean = contender.MeanOf(size);
        lock (_lock)
        {
            _best = size == task.Validation.Count && (_best is null || mean > _best) ? mean : _best;
        }

        Enter(_phase, string.Create(CultureInfo.InvariantCulture, $"#{contender.Number} {contender.Origin}: {mean:0.000} on {size}"));
    }

    public OptimizationResult<TProgram> Finish(OptimizationStop stop, IReadOnlyList<Contender<TProgram>> contenders)
    {
        Candidate<TProgram>[] candidates = [.. contenders.Select(contender => contender.ToCandidate(task.Validation.Count, task.Evaluator.Options))];
        var best = Choose(candidates);
        return Finish(ResultOf(candidates, best?.Program ?? task.Start) with { Best = best, Stop = stop, Notes = [.. BudgetNotes(stop, candidates), .. DataNotes(), .. ChoiceNotes(candidates, best)] });
    }

    /// <summary>Ends a run that made one program and scored nothing.</summary>
    public OptimizationResult<TProgram> FinishUnscored(Contender<TProgram> start, Contender<TProgram> made) =>
        Finish(ResultOf([start.ToCandidate(0, task.Evaluator.Options), made.ToCandidate(0, task.Evaluator.Options)], made.Program) with
        {
            Notes = [.. DataNotes(), "Nothing was scored, since there was no validation data."],
        });

    private OptimizationResult<TProgram> Finish(OptimizationResult<TProgram> result)
    {
        Enter(OptimizationPhase.Finished, result.Best is { Number: > 0 } best ? $"best is #{best.Number} {best.Origin}" : result.IsChanged ? "made, not scored" : "nothing better than the start");
        return result;
    }

    private OptimizationResult<TProgram> ResultOf(Candidate<TProgram>[] candidates, TProgram program) => new()
    {
        Optimizer = optimizer,
        Start = task.Start,
        Program = program,
        Candidates = candidates,
        Used = task.Meter.Use,
        Budget = task.Budget,
        Seed = seed,
        DataHash = task.DataHash,
    };

    private Candidate<TProgram>? Choose(Candidate<TProgram>[] candidates)
    {
        var ranked = candidates
            .Where(static candidate => candidate.IsValidated)
            .OrderByDescending(static candidate => candidate.Score!.Mean)
            .ThenBy(static candidate => candidate.Score!.Cost ?? candidate.Score.Usage.TotalTokens)
            .ThenBy(static candidate => candidate.Number)
            .ToArray();
        return (acceptance == Acceptance.Always ? ranked.FirstOrDefault(static candidate => candidate.Number > 0) : null) ?? ranked.FirstOrDefault();
    }

    private IEnumerable<string> BudgetNotes(OptimizationStop stop, Candidate<TProgram>[] candidates)
    {
        if (stop == OptimizationStop.BudgetExhausted)
        {
            yield return task.Meter.Refusal ?? $"The budget ({task.Budget}) was not enough for all that was planned.";
        }

        if (stop == OptimizationStop.BudgetExhausted && !candidates[0].IsValidated)
        {
            yield return $"The budget did not suffice to score the program as it is on all {task.Validation.Count} validation examples, so nothing was tried. Give a larger budget or fewer validation examples.";
        }
    }

    private IEnumerable<string> DataNotes()
    {
        if (task.Pool.LeftOut > 0)
        {
            yield return $"{task.Pool.LeftOut} training examples are validation examples too and were not shown.";
        }

        string[] frozen = [.. task.Start.State.Predictors.Where(static predictor => predictor.State.IsFrozen).Select(static predictor => predictor.Name)];
        if (frozen.Length > 0)
        {
            yield return $"Frozen and left as they are: {string.Join(", ", frozen)}.";
        }

        if (task.Pool.IsEmpty)
        {
            yield return "No training example has the outputs of a predictor, so there were no labelled demos. Name the fields of the rows like those of the signature.";
        }
    }

    private static IEnumerable<string> ChoiceNotes(Candidate<TProgram>[] candidates, Candidate<TProgram>? best)
    {
        if (best is { Number: 0 } && candidates.Skip(1).Any(static candidate => candidate.IsValidated))
        {
            yield return "No candidate was better than the start, so the program stays as it is.";
        }
    }

    private void Report()
    {
        if (progress is null)
        {
            return;
        }

        OptimizationProgress news;
        lock (_lock)
        {
            news = new(_phase, _message) { Runs = _runs, ExpectedRuns = Math.Max(_expected, _runs), BestScore = _best, Use = task.Meter.Use };
        }

        progress.Report(news);
    }
}
