namespace ElixirMl.Evaluation;

/// <summary>The metric, not the program, failed on an example.</summary>
/// <param name="innerException">What the metric threw.</param>
public sealed class MetricException(Exception innerException)
    : Exception($"The metric failed: {innerException?.Message}", innerException);
