namespace ElixirMl.Search.Samplers;

/// <summary>Walks from neighbour to neighbour, accepting worse ones less and less often (Kirkpatrick et al., 1983).</summary>
/// <remarks>
/// The temperature falls geometrically over the planned trials (100 when unknown), in units of the spread of all losses.
/// Meant for rugged, purely discrete spaces.
/// </remarks>
public sealed class SimulatedAnnealingSampler : Sampler
{
    private const int StartUp = 8;
    private const int DefaultTrials = 100;

    private Observation? _current;
    private double _low = double.PositiveInfinity;
    private double _high = double.NegativeInfinity;
    private int _seen;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        for (; _seen < context.Finished.Count; _seen++)
        {
            Consider(context, context.Finished[_seen]);
        }
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return _current is null || context.Number < StartUp
            ? context.Domain.Draw(context.Random)
            : Neighbourhood.Step(context.Domain, _current.Point, 0.02 + 0.28 * Heat(context, context.Number), context.Random);
    }

    private static double Heat(SamplerContext context, int number)
    {
        var planned = context.Budget > 0 ? context.Budget : DefaultTrials;
        return Math.Pow(0.01, Math.Min(1, (double)number / planned));
    }

    private void Consider(SamplerContext context, Observation next)
    {
        if (next.IsFailed || next.Violation > (_current?.Violation ?? double.PositiveInfinity))
        {
            return;
        }

        _low = Math.Min(_low, next.Losses[0]);
        _high = Math.Max(_high, next.Losses[0]);
        var worsening = _current is null || next.Violation < _current.Violation ? 0 : next.Losses[0] - _current.Losses[0];
        var temperature = 0.2 * Heat(context, next.Number) * (_high - _low);
        var chance = new Variables.Sampling.SeededRandom(context.Seed).Fork("accept").Fork((ulong)next.Number).NextDouble();
        if (worsening <= 0 || chance < Math.Exp(-worsening / temperature))
        {
            _current = next;
        }
    }
}
