using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>One prototype per label: the direction of the sum of everything known of it.</summary>
/// <remarks>
/// The likeness of a text to a prototype is the vote of the label's examples, each with its similarity, divided by how
/// far they scatter; so a label does not win by the number of its examples alone (Rocchio 1971; Han and Karypis 2000).
/// Immutable and thread-safe.
/// </remarks>
internal sealed class Prototypes
{
    private readonly InvertedIndex _index;
    private readonly double[] _lengths;

    /// <param name="rows">Weighed texts.</param>
    /// <param name="labels">Label of every row.</param>
    /// <param name="labelCount">Number of labels.</param>
    /// <param name="termCount">Ids of terms are below it.</param>
    public Prototypes(IReadOnlyList<TermVector> rows, IReadOnlyList<int> labels, int labelCount, int termCount)
    {
        _lengths = new double[labelCount];
        var sums = new TermVector[labelCount];
        var scratch = new double[termCount];
        for (var label = 0; label < labelCount; label++)
        {
            (sums[label], _lengths[label]) = Sum(rows, labels, label, scratch);
        }

        _index = new(sums, termCount);
    }

    /// <summary>Likeness to every prototype.</summary>
    public double[] Likeness(TermVector text) => _index.Multiply(text);

    /// <summary>Likeness to every prototype as it would be had the text itself not taken part.</summary>
    /// <param name="text">A row this was made of.</param>
    /// <param name="label">Its label.</param>
    public double[] LikenessWithout(TermVector text, int label)
    {
        var likeness = Likeness(text);
        var own = 0.0;
        foreach (var weight in text.Weights)
        {
            own += weight * weight;
        }

        var shared = likeness[label] * _lengths[label];
        var squares = (_lengths[label] * _lengths[label]) - (2 * shared) + own;
        likeness[label] = squares > 1e-9 ? (shared - own) / Math.Sqrt(squares) : 0;
        return likeness;
    }

    /// <summary>Weight of one term in every prototype.</summary>
    public double[] Weights(int term) => _index.Weights(term);

    private static (TermVector Prototype, double Length) Sum(IReadOnlyList<TermVector> rows, IReadOnlyList<int> labels, int label, double[] scratch)
    {
        var terms = new List<int>();
        for (var row = 0; row < rows.Count; row++)
        {
            if (labels[row] == label)
            {
                Add(rows[row], scratch, terms);
            }
        }

        var squares = 0.0;
        foreach (var term in terms)
        {
            squares += scratch[term] * scratch[term];
        }

        var length = Math.Sqrt(squares);
        var weights = new double[terms.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = scratch[terms[i]] / length;
            scratch[terms[i]] = 0;
        }

        return (new([.. terms], weights), length);
    }

    private static void Add(TermVector row, double[] scratch, List<int> terms)
    {
        for (var i = 0; i < row.Ids.Length; i++)
        {
            if (scratch[row.Ids[i]] == 0)
            {
                terms.Add(row.Ids[i]);
            }

            scratch[row.Ids[i]] += row.Weights[i];
        }
    }
}
