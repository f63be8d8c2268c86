using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Turns scores into shares that add up to one.</summary>
internal static class Softmax
{
    public static void Write(ReadOnlySpan<double> scores, double sharpness, Span<double> shares)
    {
        var best = scores[0];
        foreach (var score in scores)
        {
            best = Math.Max(best, score);
        }

        var sum = 0.0;
        for (var i = 0; i < scores.Length; i++)
        {
            shares[i] = PortableMath.Exp(sharpness * (scores[i] - best));
            sum += shares[i];
        }

        for (var i = 0; i < scores.Length; i++)
        {
            shares[i] /= sum;
        }
    }
}
