namespace ElixirMl.Variables;

/// <summary>A bell curve, cut off at the limits of the variable.</summary>
/// <param name="Mean">Centre, measured on the scale of the variable: the natural logarithm for <see cref="VariableScale.Log"/>, the log-odds for <see cref="VariableScale.Logit"/>.</param>
/// <param name="Deviation">Standard deviation before the cut, on the same scale; greater than 0.</param>
public sealed record NormalDistribution(double Mean, double Deviation);
