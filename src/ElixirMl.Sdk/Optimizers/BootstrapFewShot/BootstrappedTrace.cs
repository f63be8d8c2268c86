using ElixirMl.Signatures;

namespace ElixirMl.Optimizers.BootstrapFewShot;

/// <summary>A run of the teacher whose answer was right.</summary>
/// <param name="Row">Position of the example in the training data.</param>
/// <param name="Firings">Every prediction of every predictor, by path, in the order they were made.</param>
internal sealed record BootstrappedTrace(int Row, IReadOnlyDictionary<string, IReadOnlyList<Demo>> Firings);
