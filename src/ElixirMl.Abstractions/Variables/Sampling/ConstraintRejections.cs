namespace ElixirMl.Variables.Sampling;

/// <summary>How often one constraint was in the way.</summary>
/// <param name="Constraint">Name of the constraint.</param>
/// <param name="Count">Tries in which it was broken.</param>
/// <param name="Reason">What it said the last time.</param>
public sealed record ConstraintRejections(string Constraint, int Count, string Reason);
