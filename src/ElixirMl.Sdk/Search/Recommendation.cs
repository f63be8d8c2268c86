namespace ElixirMl.Search;

/// <summary>The trial to use, with an estimate of its first objective.</summary>
/// <param name="Trial">Completed and feasible.</param>
/// <param name="Value">Estimated value of the first objective.</param>
/// <param name="Low">Lower end of the 95 % interval of <paramref name="Value"/>.</param>
/// <param name="High">Upper end of the 95 % interval of <paramref name="Value"/>.</param>
/// <param name="Reason">One sentence for people.</param>
/// <remarks>
/// With confirmations, see <see cref="StudyOptions.ConfirmationShare"/>, value and interval come from them alone, and the
/// interval holds the truth in 95 % of studies. Without, both are a model's: a winner is chosen for looking good, so with
/// much noise the interval holds the truth less often than it says. <c>ratios search --noise</c> measures both.
/// </remarks>
public sealed record Recommendation(Trial Trial, double Value, double Low, double High, string Reason)
{
    /// <summary>Fresh evaluations of the winner from which value and interval come.</summary>
    /// <value>0 when they are a model's.</value>
    public int Confirmations { get; init; }
}
