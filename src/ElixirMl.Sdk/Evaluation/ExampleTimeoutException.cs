using System.Globalization;

namespace ElixirMl.Evaluation;

/// <summary>The program took longer for an example than allowed.</summary>
/// <param name="limit">The time it had.</param>
public sealed class ExampleTimeoutException(TimeSpan limit)
    : TimeoutException(string.Create(CultureInfo.InvariantCulture, $"The program did not answer within {limit.TotalSeconds:0.###} s. Raise {nameof(EvaluationOptions.ExampleTimeout)} or make the program faster."))
{
    /// <summary>The time it had.</summary>
    public TimeSpan Limit { get; } = limit;
}
