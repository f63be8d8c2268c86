using ElixirMl.Search;
using ElixirMl.Search.Samplers;

namespace ElixirMl.Sdk.Tests.Search;

/// <summary>A study that runs in a process of its own until someone kills it: this assembly is also a program.</summary>
internal static class StudyProcess
{
    private const int Planned = 1_000_000;

    /// <summary>Runs a study with the log of the given path and writes a line for each trial.</summary>
    public static async Task<int> Main(string[] arguments)
    {
        using var log = StudyLog.Open(arguments[0]);
        await Study(log).RunAsync(
            (Trial trial, CancellationToken _) =>
            {
                Console.Out.WriteLine(trial.Number);
                Console.Out.Flush();
                return Task.FromResult(Result(trial));
            },
            Planned).ConfigureAwait(false);
        return 0;
    }

    /// <summary>The study, with or without a log.</summary>
    public static Study Study(StudyLog? log) =>
        new(SearchSpaces.Mixed, sampler: new HybridSampler(new GaussianProcessSampler(), 25, new TpeSampler(), new SimulatedAnnealingSampler()), options: new() { Seed = 12, Log = log, PlannedTrials = Planned });

    /// <summary>The same for the same trial in every process.</summary>
    public static TrialResult Result(Trial trial) => trial.Number % 9 == 4 ? new TrialResult.Failed("broken") : TrialResult.Of(SearchSpaces.MixedLoss(trial.Configuration));
}
