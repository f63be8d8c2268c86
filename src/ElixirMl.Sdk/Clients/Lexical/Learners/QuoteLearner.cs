using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Spans;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Answers a text without examples by quoting what is closest to the field's name and description.</summary>
internal sealed class QuoteLearner(PromptField field, ValueHint.Text hint, Lesson lesson) : FieldLearner
{
    public override FieldValue Answer(Question question)
    {
        var quote = Quotes.Find(field, lesson, question)?.ToString() ?? "";
        return FieldValue.OfText(hint.LongestLength is { } longest && quote.Length > longest ? Shorten(quote, longest) : quote);
    }

    private static string Shorten(string quote, int longest)
    {
        var space = quote.LastIndexOf(' ', longest);
        return quote[..(space > 0 ? space : longest)];
    }
}
