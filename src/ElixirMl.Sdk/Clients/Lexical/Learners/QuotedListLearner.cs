using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Spans;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers a list without examples: every number of the inputs, or the quote that is closest to the field, cut at its commas.</summary>
internal sealed class QuotedListLearner(PromptField field, ValueHint.Sequence hint, Lesson lesson) : FieldLearner
{
    public override FieldValue Answer(Question question) => hint.Item switch
    {
        ValueHint.Number limits => FieldValue.OfJson($"[{string.Join(',', Limited(NumbersOf(question, limits)))}]"),
        ValueHint.Text => Items.Write(Limited((Quotes.Find(field, lesson, question)?.ToString() ?? "").Split(", ", StringSplitOptions.RemoveEmptyEntries))),
        _ => FieldValue.OfJson("[]"),
    };

    private IEnumerable<string> Limited(IEnumerable<string> items) => items.Take(hint.MostItems ?? int.MaxValue);

    private static IEnumerable<string> NumbersOf(Question question, ValueHint.Number limits) => new SpanKind.NumberWords()
        .Candidates(question.Inputs)
        .Select(static span => Numbers.ParseLoose(span.Text)!.Value)
        .Where(number => Numbers.Fit(number, limits) == number)
        .Select(Numbers.Format);
}
