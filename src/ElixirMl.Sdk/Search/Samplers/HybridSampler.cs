namespace ElixirMl.Search.Samplers;

/// <summary>Takes turns: the first sampler for the first trials, then the others one after the other.</summary>
/// <remarks>Meant for what its parts are meant for. All see all trials, so that what one finds the others build on.</remarks>
public sealed class HybridSampler : Sampler
{
    private readonly Sampler _first;
    private readonly int _count;
    private readonly Sampler[] _others;

    /// <summary>Sets the turns.</summary>
    /// <param name="first">Proposes the first trials.</param>
    /// <param name="count">How many; at least 0.</param>
    /// <param name="others">At least one; they take turns afterwards.</param>
    /// <exception cref="ArgumentException">There are no others.</exception>
    public HybridSampler(Sampler first, int count, params Sampler[] others)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(others);
        if (others.Length == 0)
        {
            throw new ArgumentException("A hybrid needs at least one sampler after the first trials.", nameof(others));
        }

        (_first, _count, _others) = (first, count, others);
    }

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        Turn(context).Prepare(context);
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return Turn(context).Propose(context);
    }

    private Sampler Turn(SamplerContext context) => context.Number < _count ? _first : _others[(context.Number - _count) % _others.Length];
}
