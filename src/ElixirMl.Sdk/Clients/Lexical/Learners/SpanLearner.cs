using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Spans;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers with a part of the inputs, as the examples did.</summary>
/// <param name="rule">What to copy.</param>
/// <param name="otherwise">Answers when there is nothing to copy.</param>
/// <param name="isNumber">Whether the part is a number.</param>
/// <param name="purpose">Keeps the draws of different fields apart.</param>
internal sealed class SpanLearner(CopyRule rule, FieldLearner otherwise, bool isNumber, ulong purpose) : FieldLearner
{
    public override FieldValue Answer(Question question)
    {
        var candidates = rule.Weigh(question.Inputs);
        if (candidates.Count == 0)
        {
            return otherwise.Answer(question);
        }

        double[] scores = [.. candidates.Select(static candidate => candidate.Score)];
        var taken = question.Chance.IsCertain ? Array.IndexOf(scores, scores.Max()) : question.Chance.Take(scores, purpose);
        var span = candidates[taken].Span;
        return isNumber && Numbers.ParseLoose(span.Text) is { } number
            ? FieldValue.OfJson(Numbers.Format(number))
            : FieldValue.OfText(span.ToString());
    }
}
