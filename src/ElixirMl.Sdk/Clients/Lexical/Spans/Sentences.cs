namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>Splits inputs after full stops, question and exclamation marks that white space follows, and at line ends.</summary>
internal static class Sentences
{
    public static IReadOnlyList<Span> Of(int input, string source)
    {
        var sentences = new List<Span>();
        var start = 0;
        for (var at = 0; at <= source.Length; at++)
        {
            if (at == source.Length || EndsBefore(source, at))
            {
                Add(sentences, new(input, source, start, at));
                start = at;
            }
        }

        return sentences;
    }

    private static bool EndsBefore(string source, int at) =>
        source[at] == '\n' || (at > 0 && char.IsWhiteSpace(source[at]) && source[at - 1] is '.' or '!' or '?');

    private static void Add(List<Span> sentences, Span sentence)
    {
        var (start, end) = (sentence.Start, sentence.End);
        while (start < end && char.IsWhiteSpace(sentence.Source[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(sentence.Source[end - 1]))
        {
            end--;
        }

        if (start < end)
        {
            sentences.Add(sentence with { Start = start, End = end });
        }
    }
}
