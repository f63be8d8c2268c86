using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Learners;

/// <summary>Gathers the texts of which the label is known.</summary>
internal static class LabelledTexts
{
    public static List<(int Label, TermCounts Terms)> OfExamples(IReadOnlyList<string> labels, Lesson lesson, IReadOnlyList<string?> answers)
    {
        var texts = new List<(int, TermCounts)>();
        for (var i = 0; i < answers.Count; i++)
        {
            var label = IndexOf(labels, answers[i]);
            if (label >= 0)
            {
                texts.Add((label, lesson.ExampleTerms[i]));
            }
        }

        return texts;
    }

    public static IEnumerable<(int Label, TermCounts Terms)> OfEvidence(IReadOnlyList<IReadOnlyList<string>> evidence, TermReader reader) =>
        evidence.SelectMany((texts, label) => texts.Select(text => (label, reader.Read(text)))).Where(static text => text.Item2.Keys.Length > 0);

    private static int IndexOf(IReadOnlyList<string> labels, string? answer)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i].Equals(answer, StringComparison.OrdinalIgnoreCase))
            {
                return i;
            }
        }

        return -1;
    }
}
