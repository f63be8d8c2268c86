using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Spans;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers with parts of the inputs: as many as like examples have, the most likely ones that do not overlap, in the order of the text.</summary>
internal sealed class SpanListLearner(CopyRule rule, ValueHint.Sequence limits, Lesson lesson, IReadOnlyList<IReadOnlyList<string>?> answers) : FieldLearner
{
    private readonly bool[] _isKnown = [.. answers.Select(static items => items is not null)];

    public override FieldValue Answer(Question question)
    {
        var taken = new List<Span>();
        var count = Count(question);
        foreach (var (span, _) in rule.Weigh(question.Inputs).OrderByDescending(static candidate => candidate.Score))
        {
            if (taken.Count < count && !taken.Exists(span.Overlaps))
            {
                taken.Add(span);
            }
        }

        return Items.Write(taken.OrderBy(static span => (span.Input, span.Start)).Select(static span => span.ToString()));
    }

    private int Count(Question question)
    {
        var weights = lesson.Neighbours.Weights(question.Terms, _isKnown);
        var usual = (int)Numbers.Median(answers.Select((items, i) => ((double)(items?.Count ?? 0), weights[i])));
        return Math.Clamp(usual, limits.FewestItems, limits.MostItems ?? int.MaxValue);
    }
}
