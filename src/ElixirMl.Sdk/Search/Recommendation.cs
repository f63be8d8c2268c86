namespace ElixirMl.Search;

/// <summary>The trial to use, with an honest estimate of its first objective.</summary>
/// <param name="Trial">Completed and feasible.</param>
/// <param name="Value">Estimated value of the first objective.</param>
/// <param name="Low">Lower end of the 95 % interval of <paramref name="Value"/>.</param>
/// <param name="High">Upper end of the 95 % interval of <paramref name="Value"/>.</param>
/// <param name="Reason">One sentence for people.</param>
public sealed record Recommendation(Trial Trial, double Value, double Low, double High, string Reason);
