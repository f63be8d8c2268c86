namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>Finds where the answers of examples stand in their inputs.</summary>
internal static class CopiedSpans
{
    // Longer ones would make the candidates of a long text too many to look at.
    private const int LongestPhrase = 32;

    /// <summary>Where an input has the answer, whatever the case; null when none has it.</summary>
    public static Span? Find(IReadOnlyList<string?> inputs, string answer)
    {
        if (answer.Length == 0)
        {
            return null;
        }

        for (var i = 0; i < inputs.Count; i++)
        {
            var at = inputs[i] is { } input ? IndexOf(input, answer) : -1;
            if (at >= 0)
            {
                return new(i, inputs[i]!, at, at + answer.Length);
            }
        }

        return null;
    }

    /// <summary>What kind of part such spans are.</summary>
    public static SpanKind KindOf(IReadOnlyList<Span> spans)
    {
        if (spans.All(static span => span.Text.Length == span.Source.Trim().Length))
        {
            return new SpanKind.WholeInputs();
        }

        var sentences = spans.Count(static span => Sentences.Of(span.Input, span.Source).Any(one => Covers(one, span)));
        var longest = spans.Max(static span => Tokens.Of(0, span.ToString()).Count);
        return 2 * sentences > spans.Count || longest > LongestPhrase ? new SpanKind.WholeSentences() : new SpanKind.Phrases(longest);
    }

    // Whether the final full stop was copied or not.
    private static bool Covers(Span sentence, Span span) =>
        sentence.Start == span.Start && sentence.End - span.End is 0 or 1;

    private static int IndexOf(string input, string answer)
    {
        for (var at = input.IndexOf(answer, StringComparison.OrdinalIgnoreCase); at >= 0; at = input.IndexOf(answer, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if (IsBorder(input, at) && IsBorder(input, at + answer.Length))
            {
                return at;
            }
        }

        return -1;
    }

    private static bool IsBorder(string input, int at) =>
        at == 0 || at == input.Length || !(char.IsLetterOrDigit(input[at - 1]) && char.IsLetterOrDigit(input[at]));
}
