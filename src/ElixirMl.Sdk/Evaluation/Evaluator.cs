using ElixirMl.Predictors;
using ElixirMl.Signatures;

namespace ElixirMl.Evaluation;

/// <summary>Makes evaluators.</summary>
public static class Evaluator
{
    /// <summary>An evaluator of any program.</summary>
    /// <typeparam name="TProgram">What is evaluated.</typeparam>
    /// <typeparam name="TRow">One example: what is given and what is expected.</typeparam>
    /// <typeparam name="TOutput">What the program answers.</typeparam>
    /// <param name="run">Runs the program on an example; must not change it.</param>
    /// <param name="metric">Scores an answer: <c>bool</c>, a number or a <see cref="Score"/> with feedback.</param>
    /// <param name="options">Settings; <see langword="null"/> for the defaults.</param>
    public static Evaluator<TProgram, TRow> Create<TProgram, TRow, TOutput>(
        Func<TProgram, TRow, CancellationToken, Task<TOutput>> run,
        Func<TRow, TOutput, Score> metric,
        EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Create(run, (row, output, _) => ValueTask.FromResult(metric(row, output)), options);
    }

    /// <summary>An evaluator whose metric takes time, such as a judging model.</summary>
    /// <param name="run">Runs the program on an example; must not change it.</param>
    /// <param name="metric">Scores an answer. Its calls to models count for the budget, not for the cost of the program.</param>
    /// <param name="options">Settings; <see langword="null"/> for the defaults.</param>
    /// <inheritdoc cref="Create{TProgram, TRow, TOutput}(Func{TProgram, TRow, CancellationToken, Task{TOutput}}, Func{TRow, TOutput, Score}, EvaluationOptions?)"/>
    public static Evaluator<TProgram, TRow> Create<TProgram, TRow, TOutput>(
        Func<TProgram, TRow, CancellationToken, Task<TOutput>> run,
        Func<TRow, TOutput, CancellationToken, ValueTask<Score>> metric,
        EvaluationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(metric);

        return new(
            async (program, row, cancellationToken) => await run(program, row, cancellationToken).ConfigureAwait(false),
            (row, output, cancellationToken) => metric(row, (TOutput)output!, cancellationToken),
            options ?? EvaluationOptions.Default);
    }

    /// <summary>An evaluator of a predictor on rows of its own signature.</summary>
    /// <typeparam name="TRow">The signature type, which is also the type of its examples.</typeparam>
    /// <typeparam name="TInputs">Its inputs.</typeparam>
    /// <typeparam name="TOutputs">Its outputs.</typeparam>
    /// <param name="predictor">Tells the types; any predictor of the signature can be evaluated.</param>
    /// <param name="metric">Scores an answer against the expected outputs.</param>
    /// <param name="options">Settings; <see langword="null"/> for the defaults.</param>
    public static Evaluator<Predictor<TInputs, TOutputs>, TRow> For<TRow, TInputs, TOutputs>(
        Predictor<TInputs, TOutputs> predictor,
        Func<TRow, TOutputs, Score> metric,
        EvaluationOptions? options = null)
        where TRow : ISignature<TRow, TInputs, TOutputs>
    {
        ArgumentNullException.ThrowIfNull(predictor);
        ArgumentNullException.ThrowIfNull(metric);
        return new(
            static async (program, row, cancellationToken) => (await program.PredictAsync(row.GetInputs(), null, cancellationToken).ConfigureAwait(false)).Outputs,
            (row, output, _) => ValueTask.FromResult(metric(row, (TOutputs)output!)),
            options ?? EvaluationOptions.Default,
            RowJson<TRow>.Text);
    }
}
