using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Seeded chance at a temperature, the same on every machine and runtime.</summary>
/// <param name="temperature">0 always takes the best.</param>
/// <param name="seed">Everything the draws depend on.</param>
internal readonly struct Chance(double temperature, ulong seed)
{
    public double Temperature => temperature;

    public bool IsCertain => temperature <= 0;

    /// <summary>A number in [0, 1) that belongs to a purpose.</summary>
    public double Draw(ulong purpose) => (StableHash.Combine(seed, purpose) >> 11) * (1.0 / (1UL << 53));

    /// <summary>Takes one of several with odds exp(score / temperature).</summary>
    /// <param name="scores">At least one.</param>
    /// <param name="purpose">Keeps the draws for different fields apart.</param>
    public int Take(ReadOnlySpan<double> scores, ulong purpose)
    {
        Span<double> odds = scores.Length <= 64 ? stackalloc double[scores.Length] : new double[scores.Length];
        Softmax.Write(scores, 1 / temperature, odds);
        var left = Draw(purpose);
        for (var i = 0; i < odds.Length; i++)
        {
            left -= odds[i];
            if (left < 0)
            {
                return i;
            }
        }

        return odds.Length - 1;
    }
}
