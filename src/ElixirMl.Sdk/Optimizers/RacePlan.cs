namespace ElixirMl.Optimizers;

/// <summary>How many contenders are scored on how many examples.</summary>
/// <param name="Rounds">Ever fewer contenders on ever more examples; the last round has all examples.</param>
internal sealed record RacePlan(IReadOnlyList<(int Contenders, int Size)> Rounds)
{
    private const int LeastSize = 16;

    /// <summary>Example runs of the whole race.</summary>
    public int Runs
    {
        get
        {
            var (runs, before) = (0, 0);
            foreach (var (contenders, size) in Rounds)
            {
                runs += contenders * (size - before);
                before = size;
            }

            return runs;
        }
    }

    /// <param name="contenders">At the start.</param>
    /// <param name="examples">Validation examples.</param>
    /// <param name="finalists">Scored on all examples.</param>
    /// <param name="first">Examples of the first round; <see langword="null"/> so that every round has twice as many as the one before.</param>
    public static RacePlan For(int contenders, int examples, int finalists, int? first)
    {
        List<(int, int)> rounds = [];
        var halvings = 0;
        for (var left = contenders; left > finalists; left = Math.Max(finalists, (left + 1) / 2))
        {
            halvings++;
        }

        for (var (left, size) = (contenders, Math.Max(first ?? LeastSize, first ?? (examples >> halvings))); left > 0; left = Math.Max(finalists, (left + 1) / 2))
        {
            var isLast = left <= finalists || size >= examples;
            rounds.Add((left, isLast ? examples : size));
            if (isLast)
            {
                break;
            }

            size = (int)Math.Min(examples, (long)size * 2);
        }

        return new(rounds);
    }
}
