namespace ElixirMl.Variables.Spaces;

/// <summary>A variable after a restriction.</summary>
/// <param name="Variable">The smaller variable.</param>
/// <param name="LeavesCases">Whether a case of it keeps nothing and stayed as it was, so that a constraint must rule it out.</param>
internal sealed record Restricted(Variable Variable, bool LeavesCases);
