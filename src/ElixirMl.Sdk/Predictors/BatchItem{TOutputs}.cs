namespace ElixirMl.Predictors;

/// <summary>What became of one input of a batch.</summary>
/// <typeparam name="TOutputs">The outputs of the signature.</typeparam>
/// <param name="Index">Position of the input.</param>
/// <param name="Prediction">The answer; <see langword="null"/> when there is none.</param>
/// <param name="Error">Why there is none; <see langword="null"/> also when the prediction was never begun.</param>
public sealed record BatchItem<TOutputs>(int Index, Prediction<TOutputs>? Prediction, Exception? Error);
