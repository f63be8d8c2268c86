using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>The outcome of one vote.</summary>
/// <param name="Voter">Who voted.</param>
/// <param name="Text">The text voted on.</param>
/// <param name="Likeness">Likeness to every label.</param>
/// <param name="Chosen">Index of the label taken.</param>
internal sealed record Ballot(LabelVoter Voter, TermVector Text, double[] Likeness, int Chosen)
{
    public string Label => Voter.Labels[Chosen];

    /// <summary>Calibrated share of the chosen label.</summary>
    public double Share => Voter.Share(Likeness, Chosen);
}
