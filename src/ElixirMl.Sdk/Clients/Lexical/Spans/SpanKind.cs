namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>What parts of inputs are worth considering.</summary>
internal abstract record SpanKind
{
    private SpanKind()
    {
    }

    /// <summary>All candidates of one call.</summary>
    public abstract IEnumerable<Span> Candidates(IReadOnlyList<string?> inputs);

    /// <summary>Neighbouring words on one line.</summary>
    /// <param name="Longest">Most words.</param>
    public sealed record Phrases(int Longest) : SpanKind
    {
        public override IEnumerable<Span> Candidates(IReadOnlyList<string?> inputs) => Each(inputs, Tokens.Of).SelectMany(Join);

        private IEnumerable<Span> Join(IReadOnlyList<Span> tokens)
        {
            for (var first = 0; first < tokens.Count; first++)
            {
                for (var last = first; last < tokens.Count && last < first + Longest; last++)
                {
                    var phrase = tokens[first] with { End = tokens[last].End };
                    if (phrase.Text.Contains('\n'))
                    {
                        break;
                    }

                    yield return phrase;
                }
            }
        }
    }

    /// <summary>Whole sentences.</summary>
    public sealed record WholeSentences : SpanKind
    {
        public override IEnumerable<Span> Candidates(IReadOnlyList<string?> inputs) =>
            Each(inputs, Sentences.Of).SelectMany(static sentences => sentences);
    }

    /// <summary>Whole inputs.</summary>
    public sealed record WholeInputs : SpanKind
    {
        public override IEnumerable<Span> Candidates(IReadOnlyList<string?> inputs) =>
            Each(inputs, static (input, source) => new Span(input, source, 0, source.Length));
    }

    /// <summary>Words that are numbers.</summary>
    public sealed record NumberWords : SpanKind
    {
        public override IEnumerable<Span> Candidates(IReadOnlyList<string?> inputs) => Each(inputs, Tokens.Of)
            .SelectMany(static tokens => tokens)
            .Where(static token => Learners.Numbers.ParseLoose(token.Text) is not null);
    }

    private static IEnumerable<T> Each<T>(IReadOnlyList<string?> inputs, Func<int, string, T> split)
    {
        for (var i = 0; i < inputs.Count; i++)
        {
            if (inputs[i] is { Length: > 0 } source)
            {
                yield return split(i, source);
            }
        }
    }
}
