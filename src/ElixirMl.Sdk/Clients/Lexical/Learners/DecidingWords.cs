using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Finds the words of a text that speak most for the label taken.</summary>
internal static class DecidingWords
{
    private const int Most = 3;

    /// <returns>Words as written, the strongest first, each once; empty when none speaks for it.</returns>
    public static IReadOnlyList<string> Find(Question question, Ballot ballot)
    {
        var weights = new Dictionary<string, double>(StringComparer.OrdinalIgnoreCase);
        var splits = ballot.Voter.Reader.Kinds.HasFlag(TermKinds.Parts);
        foreach (var input in question.Inputs)
        {
            var words = new Words(input, splits);
            while (words.MoveNext())
            {
                weights[words.Current.ToString()] = ballot.Voter.Weight(words.Current, ballot.Chosen);
            }
        }

        return [.. weights.Where(static word => word.Value > 0).OrderByDescending(static word => word.Value).Take(Most).Select(static word => word.Key)];
    }
}
