namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>Splits inputs at white space, and off the punctuation around: <c>(a@b.org),</c> gives <c>a@b.org</c>.</summary>
internal static class Tokens
{
    public static IReadOnlyList<Span> Of(int input, string source)
    {
        var tokens = new List<Span>();
        for (var at = 0; at < source.Length;)
        {
            if (char.IsWhiteSpace(source[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < source.Length && !char.IsWhiteSpace(source[end]))
            {
                end++;
            }

            if (Trim(new(input, source, at, end)) is { } token)
            {
                tokens.Add(token);
            }

            at = end;
        }

        return tokens;
    }

    private static Span? Trim(Span run)
    {
        var (start, end) = (run.Start, run.End);
        while (start < end && char.IsPunctuation(run.Source[start]))
        {
            start++;
        }

        while (end > start && char.IsPunctuation(run.Source[end - 1]))
        {
            end--;
        }

        return start < end ? run with { Start = start, End = end } : null;
    }
}
