using ElixirMl.Clients.Lexical.Terms;

namespace ElixirMl.Clients.Lexical.Spans;

/// <summary>Tells spans that are copied from those that are not, by naive Bayes over their traits.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
internal sealed class SpanModel
{
    private readonly Dictionary<ulong, (int Copied, int All)> _traits = [];
    private readonly int _copied;
    private readonly int _all;

    /// <param name="copied">Spans the examples copied.</param>
    /// <param name="all">All candidates of the same examples.</param>
    public SpanModel(IReadOnlyList<Span> copied, IReadOnlyList<Span> all)
    {
        (_copied, _all) = (copied.Count, all.Count);
        foreach (var trait in all.SelectMany(SpanTraits.Of))
        {
            _traits[trait] = _traits.GetValueOrDefault(trait) is var (yes, any) ? (yes, any + 1) : default;
        }

        foreach (var trait in copied.SelectMany(SpanTraits.Of))
        {
            _traits[trait] = _traits.GetValueOrDefault(trait) is var (yes, any) ? (yes + 1, any) : default;
        }
    }

    /// <summary>Log odds that a span is copied, up to a constant.</summary>
    public double Score(Span span) => SpanTraits.Of(span).Sum(Score);

    // A trait that was never copied still may be: it keeps the share it has among all candidates, counted once.
    private double Score(ulong trait)
    {
        var (copied, all) = _traits.GetValueOrDefault(trait);
        var usual = (all + 0.5) / (_all + 1);
        return PortableMath.Ln((copied + usual) / (_copied + 1) / usual);
    }
}
