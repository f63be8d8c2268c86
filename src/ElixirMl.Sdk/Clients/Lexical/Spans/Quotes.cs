using ElixirMl.Clients.Lexical.Learners;
using ElixirMl.Clients.Lexical.Prompts;
using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>Finds what in the inputs belongs to a field by its name and description alone.</summary>
internal static class Quotes
{
    /// <summary>The value on a line such as <c>Email: a@b.org</c>, else the sentence that shares most words with the field, else the first.</summary>
    /// <returns>Null when there is no text at all.</returns>
    public static Span? Find(PromptField field, Lesson lesson, Question question)
    {
        var sentences = new SpanKind.WholeSentences().Candidates(question.Inputs).ToList();
        if (sentences.Count == 0)
        {
            return null;
        }

        var name = LabelEvidence.Split(field.Name);
        return ValueOf(name, sentences, lesson.Reader) ?? Closest(sentences, lesson.Reader, name, field.Description, lesson.Task.Instructions);
    }

    /// <summary>The number on the line that shares most words with the field, else the first.</summary>
    /// <returns>Null when no number of the inputs is within the limits.</returns>
    public static double? FindNumber(PromptField field, ValueHint.Number limits, Lesson lesson, Question question)
    {
        var spans = new SpanKind.NumberWords().Candidates(question.Inputs).Where(span => IsWithin(span, limits)).ToList();
        if (spans.Count == 0)
        {
            return null;
        }

        var lines = spans.ConvertAll(LineOf);
        var line = Closest(lines, lesson.Reader, LabelEvidence.Split(field.Name), field.Description);
        return Numbers.ParseLoose(spans[lines.IndexOf(line)].Text);
    }

    private static bool IsWithin(Span span, ValueHint.Number limits) =>
        Numbers.ParseLoose(span.Text) is { } number && Numbers.Fit(number, limits) == number;

    private static Span? ValueOf(string name, List<Span> lines, TermReader reader)
    {
        var wanted = reader.Read(name);
        foreach (var line in lines)
        {
            var colon = line.Text.IndexOf(':');
            if (colon > 0 && colon < line.Text.Length - 1 && SameKeys(reader.Read(line.ToString()[..colon]), wanted))
            {
                var value = line.ToString()[(colon + 1)..];
                return line with { Start = line.End - value.TrimStart().Length };
            }
        }

        return null;
    }

    private static bool SameKeys(TermCounts left, TermCounts right) => right.Keys.Length > 0 && left.Keys.AsSpan().SequenceEqual(right.Keys);

    private static Span Closest(List<Span> spans, TermReader reader, params ReadOnlySpan<string> about)
    {
        TermCounts[] texts = [.. spans.Select(span => reader.Read(span.ToString()))];
        var likeness = new Neighbours(texts, reader.Kinds).Similarities(reader.Read(about));
        return spans[Array.IndexOf(likeness, likeness.Max())];
    }

    private static Span LineOf(Span span)
    {
        var start = span.Source.LastIndexOf('\n', span.Start) + 1;
        var end = span.Source.IndexOf('\n', span.End);
        return span with { Start = start, End = end < 0 ? span.Source.Length : end };
    }
}
