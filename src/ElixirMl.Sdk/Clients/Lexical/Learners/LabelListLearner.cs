using ElixirMl.Clients.Lexical.Prompts;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers with every label that at least half of the like examples have, or that the inputs themselves speak of.</summary>
internal sealed class LabelListLearner : FieldLearner
{
    private readonly ValueHint.Sequence _limits;
    private readonly IReadOnlyList<string> _labels;
    private readonly Lesson _lesson;
    private readonly IReadOnlyList<string>?[] _answers;
    private readonly bool[] _isKnown;
    private readonly LabelVoter _names;

    public LabelListLearner(IReadOnlyList<Label> labels, ValueHint.Sequence limits, Lesson lesson, IReadOnlyList<string?> answers)
    {
        (_limits, _lesson) = (limits, lesson);
        _labels = [.. labels.Select(static label => label.Name)];
        _answers = [.. answers.Select(Items.Parse)];
        _isKnown = [.. _answers.Select(static items => items is not null)];
        _names = new(_labels, LabelEvidence.Of(labels, lesson.Task.Instructions), lesson, []);
    }

    public override FieldValue Answer(Question question)
    {
        var (shares, enough) = _isKnown.Contains(true) ? (SharesAmongExamples(question), 0.5) : SharesByName(question);
        var ordered = Enumerable.Range(0, shares.Length).OrderByDescending(label => shares[label]).ToList();
        var count = ordered.Count(label => shares[label] >= enough && shares[label] > 0);
        count = Math.Clamp(count, Math.Min(_limits.FewestItems, shares.Length), Math.Min(_limits.MostItems ?? shares.Length, shares.Length));
        return Items.Write(ordered.Take(count).Order().Select(label => _labels[label]));
    }

    private double[] SharesAmongExamples(Question question)
    {
        var weights = _lesson.Neighbours.Weights(question.Terms, _isKnown);
        var shares = new double[_labels.Count];
        for (var i = 0; i < weights.Length; i++)
        {
            for (var label = 0; label < shares.Length; label++)
            {
                shares[label] += _answers[i]?.Contains(_labels[label], StringComparer.OrdinalIgnoreCase) == true ? weights[i] : 0;
            }
        }

        return shares;
    }

    private (double[] Shares, double Enough) SharesByName(Question question)
    {
        var likeness = _names.Cast(question, refines: false, purpose: 0).Likeness;
        return (likeness, likeness.Max() / 2);
    }
}
