using ElixirMl.Schemas;
using ElixirMl.Search.Frontiers;
using ElixirMl.Search.Samplers;
using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search;

/// <summary>A search for the best configuration of a space: asks what to evaluate, is told what came of it.</summary>
/// <remarks>
/// Thread-safe. With the same seed, sampler and results, told in the same order, the same configurations are asked for.
/// Memory grows linearly with the trials.
/// </remarks>
public sealed partial class Study
{
    private readonly Lock _gate = new();
    private readonly Objective[] _objectives;
    private readonly List<Trial> _trials = [];
    private readonly List<Observation> _finished = [];
    private readonly List<Trial> _running = [];
    private readonly Queue<Trial> _orphans = new();
    private readonly Queue<VariableConfiguration> _queued = new();
    private readonly ParetoFrontier _frontier;
    private readonly StudyOptions _options;
    private Trial? _best;
    private int _planned;

    /// <summary>A study with one objective.</summary>
    /// <param name="space">What may be chosen.</param>
    /// <param name="direction">Which values are better.</param>
    /// <param name="sampler">Proposes configurations. Default: <see cref="UniversalSampler"/>.</param>
    /// <param name="options">Default: seed 0, no pruning, no log.</param>
    /// <exception cref="ArgumentException">The space has no free variable, or the log belongs to another study.</exception>
    public Study(VariableSpace space, Direction direction = Direction.Minimize, Sampler? sampler = null, StudyOptions? options = null)
        : this(space, [new Objective("value", direction)], sampler, options)
    {
    }

    /// <summary>A study with any number of objectives.</summary>
    /// <param name="space">What may be chosen.</param>
    /// <param name="objectives">At least one; names are unique.</param>
    /// <param name="sampler">Proposes configurations. Default: <see cref="UniversalSampler"/>.</param>
    /// <param name="options">Default: seed 0, no pruning, no log.</param>
    /// <exception cref="ArgumentException">No objective, a name twice, no free variable, a share of confirmations out of range or with several objectives, or the log belongs to another study.</exception>
    public Study(VariableSpace space, IReadOnlyList<Objective> objectives, Sampler? sampler = null, StudyOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(space);
        ArgumentNullException.ThrowIfNull(objectives);

        _objectives = [.. objectives];
        CheckObjectives(_objectives);
        Domain = new(space);
        Sampler = sampler ?? new UniversalSampler();
        _options = options ?? new();
        _planned = _options.PlannedTrials;
        _frontier = new(_objectives.Length);
        CheckConfirmations();
        _options.Log?.Replay(this);
    }

    /// <summary>The space as samplers see it.</summary>
    public SearchDomain Domain { get; }

    /// <summary>What is proposed comes from here.</summary>
    public Sampler Sampler { get; }

    /// <summary>By what configurations are judged.</summary>
    public IReadOnlyList<Objective> Objectives => _objectives;

    /// <summary>Chance of the study.</summary>
    public ulong Seed => _options.Seed;

    /// <summary>All trials in the order in which they were asked for.</summary>
    public IReadOnlyList<Trial> Trials
    {
        get
        {
            lock (_gate)
            {
                return [.. _trials];
            }
        }
    }

    /// <summary>The feasible completed trial with the best first objective as it was observed, the first on ties; null when there is none.</summary>
    /// <remarks>With noise this is often just the luckiest; see <see cref="Recommend"/>.</remarks>
    public Trial? Best
    {
        get
        {
            lock (_gate)
            {
                return _best;
            }
        }
    }

    /// <summary>Feasible completed trials that no other one beats in all objectives, in the order in which they were told.</summary>
    public IReadOnlyList<Trial> Frontier
    {
        get
        {
            lock (_gate)
            {
                return [.. _frontier.Points.Select(point => _trials[point.Id]).OrderBy(static trial => trial.Number)];
            }
        }
    }

    /// <summary>Asks for a configuration; trials left running by an interrupted study come first, then those given to <see cref="Enqueue"/>, and at the end repeats of leaders if <see cref="StudyOptions.ConfirmationShare"/> says so.</summary>
    /// <exception cref="InfeasibleSpaceException">No configuration keeps the constraints of the space.</exception>
    /// <exception cref="InvalidOperationException">The sampler has nothing left to propose.</exception>
    public Trial Ask()
    {
        lock (_gate)
        {
            if (_orphans.TryDequeue(out var orphan))
            {
                return orphan;
            }

            var trial = IsRepeatDue ? StartRepeat() : StartSearch();
            _round.Add(trial);
            _options.Log?.Asked(trial);
            return trial;
        }
    }

    /// <summary>Makes a configuration the next to be asked for, such as the defaults or the winner of an earlier study.</summary>
    /// <param name="configuration">Defaults fill in what is missing.</param>
    /// <exception cref="ValidationException">The configuration is not valid in the space.</exception>
    public void Enqueue(VariableConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);

        var complete = Domain.Space.Configure([.. configuration.Select(static pair => (pair.Key, pair.Value))]);
        lock (_gate)
        {
            _queued.Enqueue(complete);
        }
    }

    /// <summary>Takes in a result known from elsewhere, such as an earlier study of the same space: a warm start.</summary>
    /// <param name="configuration">Defaults fill in what is missing.</param>
    /// <param name="result">What came of it.</param>
    /// <returns>The trial it has become.</returns>
    /// <exception cref="ValidationException">The configuration is not valid in the space.</exception>
    public Trial Add(VariableConfiguration configuration, TrialResult result)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(result);

        var complete = Domain.Space.Configure([.. configuration.Select(static pair => (pair.Key, pair.Value))]);
        lock (_gate)
        {
            var trial = Start(complete);
            _options.Log?.Added(trial);
            Finish(trial, result);
            return trial;
        }
    }

    /// <summary>Tells the values of a trial.</summary>
    /// <param name="trial">From <see cref="Ask"/>, told for the first time.</param>
    /// <param name="values">One per objective; NaN or infinite values make the trial a failed one.</param>
    /// <exception cref="ArgumentException">Another study's trial, or another number of values than objectives.</exception>
    /// <exception cref="InvalidOperationException">The trial has been told before.</exception>
    public void Tell(Trial trial, params ReadOnlySpan<double> values) => Tell(trial, TrialResult.Of(values));

    /// <summary>Tells the outcome of a trial.</summary>
    /// <param name="trial">From <see cref="Ask"/>, told for the first time.</param>
    /// <param name="result">What came of it.</param>
    /// <exception cref="ArgumentException">Another study's trial, or another number of values than objectives.</exception>
    /// <exception cref="InvalidOperationException">The trial has been told before.</exception>
    public void Tell(Trial trial, TrialResult result)
    {
        ArgumentNullException.ThrowIfNull(trial);
        ArgumentNullException.ThrowIfNull(result);

        lock (_gate)
        {
            CheckRunning(trial);
            Finish(trial, result);
        }
    }

    /// <summary>Reports a value on the way and learns whether to stop the trial and tell <see cref="TrialResult.Pruned"/>.</summary>
    /// <param name="trial">Running.</param>
    /// <param name="step">How much was spent; grows.</param>
    /// <param name="value">The first objective so far.</param>
    /// <returns>Whether the pruner advises to stop.</returns>
    /// <exception cref="ArgumentException">The step does not grow, or the trial is another study's.</exception>
    public bool Report(Trial trial, int step, double value)
    {
        ArgumentNullException.ThrowIfNull(trial);

        lock (_gate)
        {
            CheckRunning(trial);
            if (trial.Intermediate.Count > 0 && step <= trial.Intermediate[^1].Step)
            {
                throw new ArgumentException($"Trial {trial.Number} has already reported step {trial.Intermediate[^1].Step}; step {step} does not grow. Report each step once, in order.", nameof(step));
            }

            trial.Add(new(step, value));
            _options.Log?.Reported(trial);
            return _options.Pruner?.ShouldPrune(trial, _trials, _objectives[0].Direction) ?? false;
        }
    }

    /// <summary>The trial to use in the end: the confirmed one if there is one, with noise the one with the best estimated value, not the luckiest one.</summary>
    /// <returns>Null while no trial is completed and feasible.</returns>
    public Recommendation? Recommend()
    {
        lock (_gate)
        {
            return _best is null ? null
                : _round is { Winner: { } winner, Confirmed: { Count: > 0 } confirmed } ? Recommender.Confirmed(winner, confirmed, _round.Failed)
                : Recommender.Estimated(Standing(), _trials, _objectives[0], _best) is var estimated && _round.Failed == 0 ? estimated
                : estimated with { Reason = $"{estimated.Reason} All {_round.Failed} confirmations failed." };
        }
    }

    internal SamplerContext Context() => new(Domain, _finished, [.. _running.Select(static trial => trial.Point)], _trials.Count, _options.Seed, _objectives.Length)
    {
        Budget = _planned,
    };

    private static void CheckObjectives(Objective[] objectives)
    {
        if (objectives.Length == 0)
        {
            throw new ArgumentException("A study needs at least one objective.", nameof(objectives));
        }

        foreach (var group in objectives.GroupBy(static objective => objective.Name, StringComparer.Ordinal).Where(static group => group.Count() > 1))
        {
            var contradiction = group.Select(static objective => objective.Direction).Distinct().Count() > 1 ? " with contradictory directions" : "";
            throw new ArgumentException($"The objective '{group.Key}' is given {group.Count()} times{contradiction}. Give each objective once.", nameof(objectives));
        }
    }

    private Trial StartSearch()
    {
        var context = Context();
        Sampler.Prepare(context);
        return _queued.TryDequeue(out var wanted) ? Start(wanted) : Start(Domain.ToConfiguration(Sampler.Propose(context)));
    }

    private Trial Start(VariableConfiguration configuration, TrialPurpose purpose = TrialPurpose.Search, Trial? repeats = null)
    {
        var trial = new Trial(_trials.Count, configuration, Domain.ToPoint(configuration)) { Purpose = purpose, Repeats = repeats };
        _trials.Add(trial);
        _running.Add(trial);
        return trial;
    }

    private void CheckRunning(Trial trial)
    {
        if (trial.Number >= _trials.Count || !ReferenceEquals(_trials[trial.Number], trial))
        {
            throw new ArgumentException($"Trial {trial.Number} belongs to another study. Tell a trial to the study that asked for it.", nameof(trial));
        }

        if (trial.Result is not null)
        {
            throw new InvalidOperationException($"Trial {trial.Number} has been told before ({trial.State}). Tell each trial once.");
        }
    }

    private void Finish(Trial trial, TrialResult result)
    {
        if (result is TrialResult.Completed { Values.Count: var count } && count != _objectives.Length)
        {
            throw new ArgumentException($"Trial {trial.Number} got {count} values for {_objectives.Length} objectives. Give one value per objective, in order.", nameof(result));
        }

        trial.Result = Checked(result);
        _running.Remove(trial);
        _finished.Add(ToObservation(trial));
        _options.Log?.Told(trial);
        if (!trial.IsFeasible || trial.Repeats is not null)
        {
            return;
        }

        if (_best is null || _objectives[0].Orient(trial.Values[0]) < _objectives[0].Orient(_best.Values[0]))
        {
            _best = trial;
        }

        _frontier.Add(trial.Number, _finished[^1].Losses);
    }

    private TrialResult Checked(TrialResult result)
    {
        if (result is not TrialResult.Completed completed)
        {
            return result;
        }

        for (var i = 0; i < _objectives.Length; i++)
        {
            if (!double.IsFinite(completed.Values[i]))
            {
                return new TrialResult.Failed($"the objective '{_objectives[i].Name}' is {completed.Values[i].ToString(System.Globalization.CultureInfo.InvariantCulture)}");
            }
        }

        return completed.Constraints.Any(double.IsNaN) ? new TrialResult.Failed("a constraint is NaN") : result;
    }

    private Observation ToObservation(Trial trial) => trial.Result is TrialResult.Completed completed
        ? new(trial.Number, trial.Point, [.. _objectives.Select((objective, i) => objective.Orient(completed.Values[i]))])
        {
            Variance = completed.Variance,
            Constraints = [.. completed.Constraints],
        }
        : new(trial.Number, trial.Point, []) { Hint = Hint(trial) };

    private double Hint(Trial trial) => trial.State == TrialState.Pruned && trial.Intermediate.Count > 0 && double.IsFinite(trial.Intermediate[^1].Value)
        ? _objectives[0].Orient(trial.Intermediate[^1].Value)
        : double.NaN;
}
