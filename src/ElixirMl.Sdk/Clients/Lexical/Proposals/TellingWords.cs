using ElixirMl.Clients.Lexical.Learners;
using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Proposals;

/// <summary>Finds the words that tell the texts of one label from those of all others.</summary>
internal static class TellingWords
{
    private const int MostWords = 6;

    /// <summary>The words of every label, the most telling first.</summary>
    /// <param name="observations">Texts with labels.</param>
    /// <param name="chance">At a temperature above 0 the choice of words varies.</param>
    /// <param name="purpose">Keeps draws apart.</param>
    public static IEnumerable<(string Label, IReadOnlyList<string> Words)> Find(IReadOnlyList<Observation> observations, Chance chance, ulong purpose)
    {
        var counts = WordCounts.Of(observations);
        foreach (var label in counts.Labels)
        {
            var words = counts.Words
                .Select(word => (Word: word, Score: Rank(counts.Score(word, label), word, label, chance, purpose)))
                .Where(static word => word.Score > 0)
                .OrderByDescending(static word => word.Score)
                .ThenBy(static word => word.Word, StringComparer.Ordinal)
                .Take(MostWords)
                .Select(static word => word.Word)
                .ToList();
            if (words.Count > 0)
            {
                yield return (label, words);
            }
        }
    }

    // Gumbel noise makes the order a draw without replacement with odds exp(score / temperature) (Yellott 1977).
    private static double Rank(double score, string word, string label, Chance chance, ulong purpose)
    {
        if (score <= 0 || chance.IsCertain)
        {
            return score;
        }

        var draw = chance.Draw(StableHash.Combine(purpose, StableHash.Of(word, StableHash.Of(label))));
        var noise = -PortableMath.Ln(-PortableMath.Ln(Math.Max(draw, 1e-12)));
        return Math.Max(score + (chance.Temperature * noise), double.Epsilon);
    }
}
