using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Spans;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers a number without examples by quoting one of the inputs, else with the middle of the limits.</summary>
internal sealed class QuotedNumberLearner(PromptField field, ValueHint.Number limits, Lesson lesson) : FieldLearner
{
    public override FieldValue Answer(Question question) =>
        FieldValue.OfJson(Numbers.Format(Quotes.FindNumber(field, limits, lesson, question) ?? Numbers.Middle(limits)));
}
