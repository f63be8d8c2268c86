namespace ElixirMl.Search.Frontiers;

/// <summary>A trial picked from a frontier.</summary>
/// <param name="Trial">The pick.</param>
/// <param name="Reason">One sentence that says why.</param>
public sealed record Selection(Trial Trial, string Reason);
