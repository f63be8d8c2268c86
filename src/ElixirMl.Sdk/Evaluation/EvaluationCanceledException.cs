namespace ElixirMl.Evaluation;

/// <summary>An evaluation was cancelled; what had been finished is not lost.</summary>
/// <param name="result">The finished examples; give them to <see cref="EvaluationOptions.Finished"/> to go on.</param>
/// <param name="cancellationToken">The caller's token.</param>
public sealed class EvaluationCanceledException(EvaluationResult result, CancellationToken cancellationToken)
    : OperationCanceledException($"The evaluation was cancelled after {result?.Examples.Count} of {result?.Total} examples.", cancellationToken)
{
    /// <summary>The finished examples.</summary>
    public EvaluationResult Result { get; } = result!;
}
