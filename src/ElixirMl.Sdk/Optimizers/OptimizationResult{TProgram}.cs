using System.Globalization;
using ElixirMl.Evaluation;
using ElixirMl.Programs;
using ElixirMl.Schemas;

namespace ElixirMl.Optimizers;

/// <summary>What an optimizer found.</summary>
/// <typeparam name="TProgram">What was optimized.</typeparam>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed record OptimizationResult<TProgram>
    where TProgram : class, IProgram<TProgram>
{
    /// <summary>Name of the optimizer.</summary>
    public required string Optimizer { get; init; }

    /// <summary>The program before the optimization; not changed.</summary>
    public required TProgram Start { get; init; }

    /// <summary>The best program: that of <see cref="Best"/>, or the start when nothing was better.</summary>
    public required TProgram Program { get; init; }

    /// <summary>The candidate that was chosen.</summary>
    /// <value><see langword="null"/> when nothing was scored.</value>
    public Candidate<TProgram>? Best { get; init; }

    /// <summary>Everything that was tried, in the order it was made; the first is the start.</summary>
    public IReadOnlyList<Candidate<TProgram>> Candidates { get; init; } = [];

    /// <summary>Why the optimizer ended.</summary>
    public OptimizationStop Stop { get; init; }

    /// <summary>What should be known: why the budget ended the run, examples that were left out, a rejected winner.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What was spent.</summary>
    public required BudgetUse Used { get; init; }

    /// <summary>What was allowed.</summary>
    public OptimizationBudget Budget { get; init; } = OptimizationBudget.Unlimited;

    /// <summary>Seed of the run.</summary>
    public ulong Seed { get; init; }

    /// <summary>Identity of training and validation data, in order.</summary>
    public string DataHash { get; init; } = "";

    /// <summary>Scores on data that nothing was chosen by.</summary>
    /// <value><see langword="null"/> until <see cref="ScoreHeldOutAsync"/> was called.</value>
    public HeldOut? HeldOut { get; init; }

    /// <summary>Whether <see cref="Program"/> differs from <see cref="Start"/>.</summary>
    public bool IsChanged => !ReferenceEquals(Start, Program);

    /// <summary>Completely scored candidates that no other beats in score and cost together, the cheapest first.</summary>
    public IReadOnlyList<Candidate<TProgram>> Frontier => CostFrontier.Of(Candidates);

    /// <summary>What changed: configuration, demos, prompts.</summary>
    public ProgramChanges Report => ProgramChanges.Between(Start, Program);

    /// <summary>Where the program comes from, as saved with it.</summary>
    public Provenance Provenance => new(Optimizer)
    {
        Seed = unchecked((long)Seed),
        DataHash = DataHash,
        Scores = Scores().ToValueList(),
    };

    private EvaluationResult? StartScore => Candidates.Count == 0 ? null : Candidates[0].Score;

    /// <summary>Scores start and winner on data that neither optimizer nor author have looked at.</summary>
    /// <param name="evaluator">The same as for the optimization.</param>
    /// <param name="test">At least one row; none of training or validation.</param>
    /// <param name="start">Scores of the start on the same rows, where they are known already; saves its calls.</param>
    /// <param name="progress">Told after every example of either program.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <returns>A copy with <see cref="HeldOut"/>.</returns>
    /// <exception cref="ArgumentException">There are no rows.</exception>
    public async Task<OptimizationResult<TProgram>> ScoreHeldOutAsync<TRow>(
        Evaluator<TProgram, TRow> evaluator,
        IReadOnlyList<TRow> test,
        EvaluationResult? start = null,
        IProgress<EvaluationProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(evaluator);

        start ??= await evaluator.EvaluateAsync(Start, test, progress, cancellationToken).ConfigureAwait(false);
        var optimized = IsChanged ? await evaluator.EvaluateAsync(Program, test, progress, cancellationToken).ConfigureAwait(false) : start;
        return this with { HeldOut = new(start, optimized, Best?.Score?.Mean) };
    }

    /// <summary>Saves the program with its provenance; an existing file is replaced as a whole.</summary>
    /// <param name="path">Where to; its folder exists.</param>
    /// <param name="cancellationToken">Stops before the old file is replaced.</param>
    /// <exception cref="IOException">The file cannot be written; the old one is untouched.</exception>
    public Task SaveAsync(string path, CancellationToken cancellationToken = default) =>
        Program.SaveAsync(path, Provenance, cancellationToken);

    /// <summary>A few lines for people: what was found, what it cost, what should be known.</summary>
    public override string ToString()
    {
        var start = StartScore;
        var head = IsChanged
            ? string.Create(CultureInfo.InvariantCulture, $"{Optimizer}: {start?.Mean:0.000} → {Best?.Score?.Mean:0.000} on validation with {Best?.Origin}")
            : string.Create(CultureInfo.InvariantCulture, $"{Optimizer}: nothing better than the start ({start?.Mean:0.000} on validation)");
        string[] lines = [head, $"{Candidates.Count} candidates, {Stop}, {Used}", .. Notes, .. HeldOut is { } heldOut ? [heldOut.ToString()] : Array.Empty<string>()];
        return string.Join('\n', lines);
    }

    private IEnumerable<NamedScore> Scores()
    {
        if (StartScore is { Examples.Count: > 0 } start)
        {
            yield return new("validation before", start.Mean);
        }

        if (Best is { Score: { Examples.Count: > 0 } best })
        {
            yield return new("validation", best.Mean);
        }

        if (HeldOut is { } heldOut)
        {
            yield return new("test before", heldOut.Start.Mean);
            yield return new("test", heldOut.Optimized.Mean);
        }
    }
}
