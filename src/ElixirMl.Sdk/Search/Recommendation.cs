namespace ElixirMl.Search;

/// <summary>The trial to use, with a model's estimate of its first objective.</summary>
/// <param name="Trial">Completed and feasible.</param>
/// <param name="Value">Estimated value of the first objective.</param>
/// <param name="Low">Lower end of the model's 95 % interval of <paramref name="Value"/>.</param>
/// <param name="High">Upper end of the model's 95 % interval of <paramref name="Value"/>.</param>
/// <param name="Reason">One sentence for people.</param>
/// <remarks>
/// The interval is the model's own. A winner is chosen for looking good, so with much noise it holds the truth less often
/// than it says: <c>ratios search --noise</c> measures how often. Score the winner on data no selection has seen.
/// </remarks>
public sealed record Recommendation(Trial Trial, double Value, double Low, double High, string Reason);
