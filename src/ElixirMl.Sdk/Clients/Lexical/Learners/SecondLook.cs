using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Compares the labels that lead once more, by the terms that tell just these apart.</summary>
internal static class SecondLook
{
    private const int Candidates = 3;

    public static double[] Refine(double[] likeness, TermVector text, Prototypes prototypes)
    {
        var refined = likeness.ToArray();
        int[] leading = [.. Enumerable.Range(0, likeness.Length).OrderByDescending(label => likeness[label]).Take(Candidates)];
        for (var i = 0; i < text.Ids.Length; i++)
        {
            var weights = prototypes.Weights(text.Ids[i]);
            var distinction = Distinction(weights, leading);
            foreach (var label in leading)
            {
                refined[label] += text.Weights[i] * distinction * weights[label];
            }
        }

        return refined;
    }

    // 1 when only one of them has the term, 0 when all have it alike.
    private static double Distinction(double[] weights, int[] leading)
    {
        var (least, most, sum) = (double.MaxValue, 0.0, 0.0);
        foreach (var label in leading)
        {
            least = Math.Min(least, weights[label]);
            most = Math.Max(most, weights[label]);
            sum += weights[label];
        }

        return sum > 0 ? (most - least) / sum : 0;
    }
}
