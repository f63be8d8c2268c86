namespace ElixirMl.Search.Frontiers;

/// <summary>A point that nothing seen so far beats in all objectives.</summary>
/// <param name="Id">Given by the caller, such as a trial's number.</param>
/// <param name="Losses">One per objective, smaller is better.</param>
public readonly record struct FrontierPoint(int Id, IReadOnlyList<double> Losses);
