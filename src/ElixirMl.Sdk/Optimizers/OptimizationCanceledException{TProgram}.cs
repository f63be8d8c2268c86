namespace ElixirMl.Optimizers;

/// <summary>An optimization was cancelled; what had been found is not lost.</summary>
/// <typeparam name="TProgram">What was optimized.</typeparam>
/// <param name="result">The best of what was scored completely; the start when nothing was.</param>
/// <param name="cancellationToken">The caller's token.</param>
public sealed class OptimizationCanceledException<TProgram>(OptimizationResult<TProgram> result, CancellationToken cancellationToken)
    : OperationCanceledException("The optimization was cancelled. The result found so far is attached.", cancellationToken)
    where TProgram : class, Programs.IProgram<TProgram>
{
    /// <summary>What had been found.</summary>
    public OptimizationResult<TProgram> Result { get; } = result;
}
