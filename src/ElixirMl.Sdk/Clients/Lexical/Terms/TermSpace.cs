namespace ElixirMl.Clients.Lexical.Terms;

/// <summary>The terms of the texts of one prompt and how much each weighs (tf-idf, Salton and Buckley 1988).</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class TermSpace
{
    // A word has a dozen letter sequences: at half weight they inform without drowning the word itself.
    private const double SequenceWeight = 0.5;

    private static readonly double[] LogCounts = [.. Enumerable.Range(1, 64).Select(static count => 1 + PortableMath.Ln(count))];

    private readonly Dictionary<ulong, int> _ids = [];
    private readonly double[] _rarity;
    private readonly double _unknownRarity;

    public TermSpace(IReadOnlyList<TermCounts> texts, TermKinds kinds)
    {
        var frequencies = new List<int>();
        foreach (var key in texts.SelectMany(static text => text.Keys))
        {
            if (_ids.TryAdd(key, frequencies.Count))
            {
                frequencies.Add(0);
            }

            frequencies[_ids[key]]++;
        }

        var weighs = kinds.HasFlag(TermKinds.Rarity);
        _rarity = [.. frequencies.Select(frequency => weighs ? Rarity(frequency, texts.Count) : 1)];
        _unknownRarity = weighs ? Rarity(0, texts.Count) : 1;
    }

    public int TermCount => _rarity.Length;

    /// <summary>Id of a term; -1 when no text of the prompt has it.</summary>
    public int Find(ulong key) => _ids.TryGetValue(key, out var id) ? id : -1;

    /// <summary>Weighs a text, which may have terms that are not known here.</summary>
    public TermVector Weigh(TermCounts text)
    {
        var ids = new int[text.Keys.Length];
        var weights = new double[ids.Length];
        var known = 0;
        var squares = 0.0;
        for (var i = 0; i < text.Keys.Length; i++)
        {
            var id = Find(text.Keys[i]);
            var weight = Frequency(text.Keys[i], text.Counts[i]) * (id < 0 ? _unknownRarity : _rarity[id]);
            squares += weight * weight;
            if (id >= 0)
            {
                (ids[known], weights[known]) = (id, weight);
                known++;
            }
        }

        return new(ids[..known], Scale(weights.AsSpan(0, known), squares));
    }

    private static double[] Scale(ReadOnlySpan<double> weights, double squares)
    {
        var scaled = new double[weights.Length];
        var length = Math.Sqrt(squares);
        for (var i = 0; i < weights.Length; i++)
        {
            scaled[i] = weights[i] / length;
        }

        return scaled;
    }

    private static double Frequency(ulong key, int count)
    {
        var frequency = count <= LogCounts.Length ? LogCounts[count - 1] : 1 + PortableMath.Ln(count);
        return TermCounts.IsSequence(key) ? SequenceWeight * frequency : frequency;
    }

    private static double Rarity(int frequency, int texts) => 1 + PortableMath.Ln((1.0 + texts) / (1.0 + frequency));
}
