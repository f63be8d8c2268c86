namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>Copies from new inputs what is like the things examples copied from theirs.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class CopyRule
{
    private readonly SpanKind _kind;
    private readonly SpanModel _model;

    private CopyRule(SpanKind kind, SpanModel model) => (_kind, _model) = (kind, model);

    /// <summary>Learns from examples.</summary>
    /// <param name="examples">Inputs of each with the texts of its answer.</param>
    /// <param name="kind">What parts to consider; null to find out.</param>
    /// <returns>Null when fewer than half of the answers were copied.</returns>
    public static CopyRule? Learn(IReadOnlyList<(IReadOnlyList<string?> Inputs, IReadOnlyList<string> Answers)> examples, SpanKind? kind = null)
    {
        var copied = new List<Span>();
        var sources = new List<IReadOnlyList<string?>>();
        foreach (var (inputs, answers) in examples)
        {
            var found = answers.Select(answer => CopiedSpans.Find(inputs, answer)).OfType<Span>().ToList();
            copied.AddRange(found);
            if (found.Count > 0)
            {
                sources.Add(inputs);
            }
        }

        if (copied.Count == 0 || 2 * copied.Count < examples.Sum(static example => example.Answers.Count))
        {
            return null;
        }

        kind ??= CopiedSpans.KindOf(copied);
        return new(kind, new(copied, [.. sources.SelectMany(kind.Candidates)]));
    }

    /// <summary>Candidates of new inputs with their scores, in the order of the text.</summary>
    public IReadOnlyList<(Span Span, double Score)> Weigh(IReadOnlyList<string?> inputs) =>
        [.. _kind.Candidates(inputs).Select(span => (span, _model.Score(span)))];
}
