using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Chooses among labels by likeness to what is known of each.</summary>
/// <remarks>Immutable and thread-safe; calibrates itself when first asked for shares.</remarks>
internal sealed class LabelVoter
{
    private readonly TermSpace _space;
    private readonly Prototypes _prototypes;
    private readonly int[] _exampleCounts;
    private readonly Lazy<double> _sharpness;

    /// <param name="labels">At least one.</param>
    /// <param name="evidence">Texts about every label.</param>
    /// <param name="lesson">Gives the examples.</param>
    /// <param name="answers">Label of every example; null where missing.</param>
    public LabelVoter(IReadOnlyList<string> labels, IReadOnlyList<IReadOnlyList<string>> evidence, Lesson lesson, IReadOnlyList<string?> answers)
    {
        Labels = labels;
        Reader = lesson.Reader;
        var examples = LabelledTexts.OfExamples(labels, lesson, answers);
        var all = examples.Concat(LabelledTexts.OfEvidence(evidence, lesson.Reader)).ToList();
        _space = new([.. all.Select(static text => text.Terms)], lesson.Reader.Kinds);
        TermVector[] rows = [.. all.Select(text => _space.Weigh(text.Terms))];
        int[] rowLabels = [.. all.Select(static text => text.Label)];
        _prototypes = new(rows, rowLabels, labels.Count, _space.TermCount);
        _exampleCounts = new int[labels.Count];
        foreach (var (label, _) in examples)
        {
            _exampleCounts[label]++;
        }

        _sharpness = new(() => Calibration.Fit(_prototypes, rows.AsSpan(0, examples.Count), rowLabels));
    }

    public IReadOnlyList<string> Labels { get; }

    public TermReader Reader { get; }

    /// <summary>Compares a text with every label.</summary>
    /// <param name="question">The text.</param>
    /// <param name="refines">Whether to look a second time at the labels that lead.</param>
    /// <param name="purpose">Keeps draws apart.</param>
    public Ballot Cast(Question question, bool refines, ulong purpose)
    {
        var text = _space.Weigh(question.Terms);
        var likeness = _prototypes.Likeness(text);
        var scores = refines ? SecondLook.Refine(likeness, text, _prototypes) : likeness;
        var chosen = question.Chance.IsCertain ? Best(scores) : question.Chance.Take(Scaled(scores), purpose);
        return new(this, text, likeness, chosen);
    }

    /// <summary>Calibrated share of a label in the vote.</summary>
    public double Share(ReadOnlySpan<double> likeness, int label)
    {
        var shares = new double[likeness.Length];
        Softmax.Write(likeness, _sharpness.Value, shares);
        return shares[label];
    }

    /// <summary>How much a word speaks for a label rather than for the others.</summary>
    /// <returns>Positive when it does; 0 for words nothing is known of.</returns>
    public double Weight(ReadOnlySpan<char> word, int label)
    {
        var id = _space.Find(Reader.ReadWord(word));
        if (id < 0)
        {
            return 0;
        }

        var weights = _prototypes.Weights(id);
        return weights[label] - ((weights.Sum() - weights[label]) / Math.Max(1, weights.Length - 1));
    }

    // Where the texts say nothing, the label with more examples is the better guess.
    private int Best(double[] scores)
    {
        var best = 0;
        for (var label = 1; label < scores.Length; label++)
        {
            if (scores[label] > scores[best] || (scores[label] == scores[best] && _exampleCounts[label] > _exampleCounts[best]))
            {
                best = label;
            }
        }

        return best;
    }

    private double[] Scaled(double[] scores) => Array.ConvertAll(scores, score => score * _sharpness.Value);
}
