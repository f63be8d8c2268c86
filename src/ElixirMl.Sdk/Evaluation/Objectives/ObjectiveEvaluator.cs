using ElixirMl.Search;

namespace ElixirMl.Evaluation.Objectives;

/// <summary>Measures one thing a program should be good at.</summary>
/// <remarks>Immutable and thread-safe, so that one instance serves all trials of a search.</remarks>
public abstract class ObjectiveEvaluator
{
    /// <summary>Name and direction, as a study wants them.</summary>
    public abstract Objective Objective { get; }

    /// <summary>Measures a program.</summary>
    /// <typeparam name="TProgram">What is measured.</typeparam>
    /// <typeparam name="TRow">One example.</typeparam>
    /// <param name="task">Program and examples, and the evaluation that all objectives share.</param>
    /// <param name="cancellationToken">Stops at once.</param>
    /// <exception cref="InvalidOperationException">No example was finished, or something the measure needs is unknown; the message says what.</exception>
    public abstract Task<Measurement> RunAsync<TProgram, TRow>(ObjectiveTask<TProgram, TRow> task, CancellationToken cancellationToken = default);
}
