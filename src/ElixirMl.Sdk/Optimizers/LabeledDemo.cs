using ElixirMl.Signatures;

namespace ElixirMl.Optimizers;

/// <summary>A demo made of an example row.</summary>
/// <param name="Row">Position of the row in the training data.</param>
/// <param name="Demo">Inputs and expected outputs of one predictor.</param>
internal readonly record struct LabeledDemo(int Row, Demo Demo);
