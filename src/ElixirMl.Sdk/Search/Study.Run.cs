using System.Globalization;
using ElixirMl.Search.Surrogates;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search;

public sealed partial class Study
{
    private ImprovementOutlook? _outlook;
    private int _judged = -1;
    private double _chance = 1;

    /// <summary>Asks and tells until the budget is spent or a reason to stop comes up; evaluations run side by side without waiting for each other.</summary>
    /// <param name="evaluate">Judges a configuration; an exception makes the trial a failed one.</param>
    /// <param name="budget">Finished trials of the study in all, those before the run included; at least 1.</param>
    /// <param name="cancellationToken">Ends the run; what is finished is kept and the reason says so.</param>
    /// <returns>Why the run ended. It never throws for what evaluations throw.</returns>
    /// <exception cref="ArgumentException">An evaluation gave another number of values than there are objectives.</exception>
    public Task<StudyRun> RunAsync(Func<VariableConfiguration, CancellationToken, Task<double>> evaluate, int budget, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evaluate);

        return RunAsync(async (Trial trial, CancellationToken token) => TrialResult.Of(await evaluate(trial.Configuration, token).ConfigureAwait(false)), budget, cancellationToken);
    }

    /// <inheritdoc cref="RunAsync(Func{VariableConfiguration, CancellationToken, Task{double}}, int, CancellationToken)"/>
    public async Task<StudyRun> RunAsync(Func<Trial, CancellationToken, Task<TrialResult>> evaluate, int budget, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evaluate);
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 1);
        CheckStopping();

        Plan(budget);
        var running = new List<Task>();
        try
        {
            var end = await LoopAsync(evaluate, budget, running, cancellationToken).ConfigureAwait(false);
            if (MustClose(end))
            {
                _closing = true;
                var close = await LoopAsync(evaluate, budget, running, cancellationToken).ConfigureAwait(false);
                end = close.Reason == StopReason.Cancelled ? close : end;
            }

            await Task.WhenAll(running).ConfigureAwait(false);
            return end with { Trials = _finished.Count };
        }
        finally
        {
            _closing = false;
            await Task.WhenAll(running).ConfigureAwait(false);
        }
    }

    private async Task<StudyRun> LoopAsync(Func<Trial, CancellationToken, Task<TrialResult>> evaluate, int budget, List<Task> running, CancellationToken cancellationToken)
    {
        StudyRun? end;
        while ((end = Ending(budget, running.Count, cancellationToken)) is null)
        {
            if (CanStart(budget, running.Count) && !TryStart(evaluate, running, cancellationToken, out end))
            {
                break;
            }

            if (!CanStart(budget, running.Count))
            {
                var done = await Task.WhenAny(running).ConfigureAwait(false);
                running.Remove(done);
                await done.ConfigureAwait(false);
            }
        }

        return end!;
    }

    // A sampler may spend its trials by the plan, so a replay has to know of it too.
    private void Plan(int budget)
    {
        lock (_gate)
        {
            if (budget > _planned)
            {
                _planned = budget;
                _options.Log?.Planned(budget);
            }
        }
    }

    private bool CanStart(int budget, int running) => running < _options.Parallelism && !IsFull(budget, running) && !MustWait(running);

    private bool MustClose(StudyRun end)
    {
        lock (_gate)
        {
            return end.Reason is StopReason.Target or StopReason.Patience or StopReason.NoImprovement or StopReason.Exhausted && HasRepeatsLeft;
        }
    }

    private bool IsFull(int budget, int running) => _finished.Count + running >= budget && running > 0;

    private bool TryStart(Func<Trial, CancellationToken, Task<TrialResult>> evaluate, List<Task> running, CancellationToken cancellationToken, out StudyRun? end)
    {
        end = null;
        try
        {
            if (IsExhausted())
            {
                RequireFeasible();
                end = Stop(StopReason.Exhausted, "Every configuration there is to propose has been tried.");
                return false;
            }

            running.Add(EvaluateAsync(evaluate, Ask(), cancellationToken));
            return true;
        }
        catch (InfeasibleSpaceException exception)
        {
            end = Stop(StopReason.Infeasible, exception.Message);
            return false;
        }
    }

    private bool IsExhausted()
    {
        lock (_gate)
        {
            return _orphans.Count == 0 && _queued.Count == 0 && !IsRepeatDue && Sampler.IsExhausted(Context());
        }
    }

    // A grid without a single allowed cell is no walked grid: drawing tells which constraints are in the way.
    private void RequireFeasible()
    {
        if (Trials.Count == 0)
        {
            Domain.Draw(new SeededRandom(_options.Seed));
        }
    }

    private async Task EvaluateAsync(Func<Trial, CancellationToken, Task<TrialResult>> evaluate, Trial trial, CancellationToken cancellationToken)
    {
        using var limit = _options.Timeout is { } timeout ? new CancellationTokenSource(timeout, _options.Time) : new CancellationTokenSource();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        TrialResult result;
        try
        {
            result = await evaluate(trial, linked.Token).WaitAsync(linked.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            Release(trial);
            return;
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            result = new TrialResult.Failed($"no result within {_options.Timeout}");
        }
#pragma warning disable CA1031 // A user's function may throw anything; whatever it is becomes the trial's stated result.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            result = new TrialResult.Failed($"{exception.GetType().Name}: {exception.Message}");
        }

        Tell(trial, result);
    }

    // A cancelled trial stays asked for; the next Ask hands it out again.
    private void Release(Trial trial)
    {
        lock (_gate)
        {
            _orphans.Enqueue(trial);
        }
    }

    private StudyRun? Ending(int budget, int running, CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return cancellationToken.IsCancellationRequested ? Stop(StopReason.Cancelled, "The run was cancelled; finished trials are kept.")
                : _finished.Count >= budget ? Stop(StopReason.Budget, $"All {budget} trials are finished.")
                : IsRepeating(running) ? running > 0 || HasRepeatsLeft ? null : Stop(StopReason.Budget, "The winner is confirmed.")
                : HasReachedTarget() ? Stop(StopReason.Target, $"Trial {_best!.Number} reached the target {_options.Target}.")
                : Failures() is var failures && _options.FailureLimit > 0 && failures >= _options.FailureLimit
                    ? Stop(StopReason.Failures, $"The last {failures} trials failed; the latest because: {LastFailure()}.")
                : _options.Patience > 0 && Stale() >= _options.Patience ? Stop(StopReason.Patience, $"No better trial among the last {_options.Patience}.")
                : IsHopeless() ? Stop(StopReason.Infeasible, $"Each of the {_finished.Count} finished trials failed or broke a constraint.")
                : Outlook() is var chance && chance < _options.LeastChance
                    ? Stop(StopReason.NoImprovement, string.Create(CultureInfo.InvariantCulture, $"The chance of an improvement by {_options.LeastImprovement} is {chance:P1}."))
                : running == 0 && HasOnlyOnePoint() && _finished.Count > 0 ? Stop(StopReason.Exhausted, "The space has a single configuration and it has been tried.")
                : null;
        }
    }

    private StudyRun Stop(StopReason reason, string message) => new(reason, _finished.Count, message);

    private bool HasOnlyOnePoint() => Domain.Size() is { IsOne: true };

    private bool HasReachedTarget() => _options.Target is { } target && _best is not null && _objectives[0].Orient(_best.Values[0]) <= _objectives[0].Orient(target);

    private bool IsHopeless() => _options.InfeasibilityLimit > 0 && _best is null && _finished.Count(static finished => !finished.IsFailed) >= _options.InfeasibilityLimit;

    private double Outlook()
    {
        if (_options.LeastChance <= 0 || _best is null)
        {
            return 1;
        }

        if (_judged != _finished.Count)
        {
            _outlook ??= new(Domain);
            _chance = _outlook.Chance(_finished, _options.LeastImprovement, new SeededRandom(_options.Seed).Fork("outlook").Fork((ulong)_finished.Count));
            _judged = _finished.Count;
        }

        return _chance;
    }

    private void CheckStopping()
    {
        if (_options.LeastChance > 0 && _objectives.Length > 1)
        {
            throw new InvalidOperationException($"{nameof(StudyOptions.LeastChance)} is {_options.LeastChance} in a study with {_objectives.Length} objectives; it judges one. Use {nameof(StudyOptions.Patience)} or the budget.");
        }
    }

    private int Stale() => _best is null
        ? _finished.Count
        : _finished.Skip(_finished.FindIndex(finished => finished.Number == _best.Number) + 1).Count(finished => _trials[finished.Number].Repeats is null);

    private int Failures()
    {
        var count = 0;
        while (count < _finished.Count && _trials[_finished[^(count + 1)].Number].State == TrialState.Failed)
        {
            count++;
        }

        return count;
    }

    private string LastFailure() => _trials[_finished[^1].Number].Result is TrialResult.Failed failed ? failed.Reason : "";
}
