using ElixirMl.Clients.Budgets;
using ElixirMl.Datasets;
using ElixirMl.Evaluation;
using ElixirMl.Evaluation.Objectives;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using ElixirMl.Search;
using ElixirMl.Signatures;
using ElixirMl.Variables;
using Microsoft.Extensions.AI;
using Quickstart;
using Quickstart.Data;

namespace Searching;

/// <summary>Searches the whole configuration of the quickstart's program for quality, money and time together.</summary>
public sealed class Lesson
{
    private const int Demos = 64;
    private const int Examples = 100;

    private readonly ulong _seed;
    private readonly DataSplit<SortApi> _data;
    private readonly IReadOnlyList<SortApi> _practice;
    private readonly Evaluator<ApiSorter, SortApi> _evaluator;

    /// <param name="client">Who is asked.</param>
    /// <param name="seed">Decides the data split and every draw of the search.</param>
    /// <param name="calls">Most calls to the model while searching.</param>
    public Lesson(IChatClient client, ulong seed, long calls)
    {
        _seed = seed;
        _data = ApiSummaries.Read(seed);
        _practice = Sample.Stratified(_data.Validation, static row => row.Area, Examples, seed);
        _evaluator = Evaluator.Create(
            static (ApiSorter program, SortApi row, CancellationToken cancellationToken) => program.ForwardAsync(row.Summary, cancellationToken),
            static (row, area) => row.Area == area,
            new EvaluationOptions { Seed = seed, Budget = new CallBudget(new CallLimits { MaxCalls = calls }) });
        Demo[] demos = [.. Sample.Stratified(_data.Train, static row => row.Area, Demos, seed).Select(Demo.Of)];
        Start = new ApiSorter(client).WithPredictors(predictor => predictor.WithDemos(demos));
    }

    /// <summary>What every trial is measured by; one evaluation serves all three.</summary>
    public static IReadOnlyList<ObjectiveEvaluator> Objectives { get; } = [new AccuracyObjective(), new CostObjective(), new LatencyObjective(LatencyStatistic.P95)];

    /// <summary>The program with demos, before anything is chosen.</summary>
    public ApiSorter Start { get; }

    /// <summary>Examples each trial is measured on.</summary>
    public int Practice => _practice.Count;

    /// <summary>Examples nothing is chosen by.</summary>
    public int Exam => _data.Test.Count;

    /// <summary>Asks the universal sampler for configurations and tells it how they fare; the first one is the start.</summary>
    /// <param name="trials">Most configurations to try.</param>
    /// <param name="tried">Told after every trial.</param>
    /// <param name="cancellationToken">Ends the search; what is finished is kept.</param>
    public async Task<(Study Study, StudyRun Run)> SearchAsync(int trials, Action<Trial>? tried = null, CancellationToken cancellationToken = default)
    {
        var study = new Study(Start.Space, [.. Objectives.Select(static objective => objective.Objective)], options: new StudyOptions { Seed = _seed, FailureLimit = 3 });
        study.Enqueue(Start.Space.Default());
        var run = await study.RunAsync(
            async (trial, token) =>
            {
                var report = await _evaluator.MeasureAsync(Start.With(trial.Configuration), _practice, Objectives, null, token);
                tried?.Invoke(trial);
                return report.ToTrialResult();
            },
            trials,
            cancellationToken);
        return (study, run);
    }

    /// <summary>How a configuration fares on examples nothing was chosen by.</summary>
    public Task<EvaluationResult> ExamineAsync(VariableConfiguration configuration, CancellationToken cancellationToken = default) =>
        _evaluator.With(_evaluator.Options with { Budget = null }).EvaluateAsync(Start.With(configuration), _data.Test, cancellationToken: cancellationToken);
}
