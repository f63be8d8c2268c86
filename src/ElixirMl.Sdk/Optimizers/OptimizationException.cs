namespace ElixirMl.Optimizers;

/// <summary>Optimization makes no sense with what was given: the program or the metric fails everywhere, or the data cannot be used.</summary>
/// <param name="message">What is wrong and what to do.</param>
/// <param name="innerException">The first cause, if there is one.</param>
public sealed class OptimizationException(string message, Exception? innerException = null) : Exception(message, innerException);
