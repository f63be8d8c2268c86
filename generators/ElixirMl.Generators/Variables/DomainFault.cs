namespace ElixirMl.Generators.Variables;

/// <summary>What is wrong with a range or a choice.</summary>
/// <param name="Kind">Which mistake.</param>
/// <param name="Reason">Rule and cure.</param>
/// <param name="Setting">The named argument that is wrong; null when the limits or values are.</param>
/// <param name="Replacement">A better value of the setting as C#.</param>
internal sealed record DomainFault(FaultKind Kind, string Reason, string? Setting = null, string? Replacement = null);
