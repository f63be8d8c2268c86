using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>How like each example a text is.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class Neighbours
{
    private readonly TermSpace _space;
    private readonly InvertedIndex _index;

    public Neighbours(IReadOnlyList<TermCounts> examples, TermKinds kinds)
    {
        _space = new(examples, kinds);
        _index = new([.. examples.Select(_space.Weigh)], _space.TermCount);
    }

    /// <summary>Cosine similarities, each in [0, 1].</summary>
    public double[] Similarities(TermCounts text) => _index.Multiply(_space.Weigh(text));

    /// <summary>
    /// Weights that add up to one over the examples that count. Squares make near examples outweigh many far ones; where
    /// nothing is alike, all count the same.
    /// </summary>
    /// <param name="text">Terms of the text.</param>
    /// <param name="counts">Which examples count; at least one.</param>
    public double[] Weights(TermCounts text, IReadOnlyList<bool> counts)
    {
        var weights = Similarities(text);
        var sum = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = counts[i] ? weights[i] * weights[i] : 0;
            sum += weights[i];
        }

        var even = 1.0 / counts.Count(static counted => counted);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = sum > 0 ? weights[i] / sum : counts[i] ? even : 0;
        }

        return weights;
    }
}
