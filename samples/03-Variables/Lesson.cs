using ElixirMl.Search;
using ElixirMl.Search.Samplers;

namespace Retrying;

/// <summary>Searches a retry policy on some minutes and judges it on others.</summary>
/// <param name="seed">Decides every draw of the search.</param>
public sealed class Lesson(ulong seed)
{
    private static readonly Minute[] Practice = [.. Enumerable.Range(1, 6).Select(static minute => new Minute((ulong)minute))];
    private static readonly Minute[] Exam = [.. Enumerable.Range(101, 12).Select(static minute => new Minute((ulong)minute))];

    /// <summary>The policy as it is written down.</summary>
    public RetryPolicy Start { get; } = new();

    /// <summary>Draws configurations at random; the first one is the start.</summary>
    /// <param name="trials">How many policies are tried.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    public async Task<Study> SearchAsync(int trials, CancellationToken cancellationToken = default)
    {
        var study = new Study(RetryPolicy.Variables, Direction.Minimize, new RandomSampler(), new StudyOptions { Seed = seed, Parallelism = Environment.ProcessorCount });
        study.Enqueue(Start.Active.ToValues());
        await study.RunAsync((configuration, _) => Task.Run(() => Judge(Start.With(configuration), Practice).Regret, cancellationToken), trials, cancellationToken);
        return study;
    }

    /// <summary>How a policy fares in the minutes that nothing was chosen by.</summary>
    public Outcome Examine(RetryPolicy policy) => Judge(policy, Exam);

    private static Outcome Judge(RetryPolicy policy, Minute[] minutes) => Outcome.Mean([.. minutes.Select(minute => minute.Run(policy))]);
}
