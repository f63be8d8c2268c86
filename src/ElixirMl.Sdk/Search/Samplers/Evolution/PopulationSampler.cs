namespace ElixirMl.Search.Samplers.Evolution;

/// <summary>Breeds from the survivors of all finished trials, one generation at a time, without a barrier between generations.</summary>
public abstract class PopulationSampler : Sampler
{
    private readonly int _size;
    private readonly List<int> _offspring = [];
    private List<int> _population = [];
    private int _seen;

    private protected PopulationSampler(int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 4);

        _size = size;
    }

    /// <inheritdoc/>
    protected internal sealed override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        for (; _seen < context.Finished.Count; _seen++)
        {
            _offspring.Add(_seen);
            if (_offspring.Count == _size)
            {
                _population = Survivors(context.Finished, [.. _population, .. _offspring], _size);
                _offspring.Clear();
            }
        }
    }

    /// <inheritdoc/>
    protected internal sealed override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return _population.Count == 0
            ? context.Domain.Draw(context.Random)
            : Breeding.Child(context.Domain, Parent(context), Parent(context), context.Random);
    }

    /// <summary>Those who may breed, the best first.</summary>
    private protected abstract List<int> Survivors(IReadOnlyList<Observation> trials, List<int> candidates, int size);

    private double[] Parent(SamplerContext context)
    {
        var rank = Math.Min(context.Random.Next(_population.Count), context.Random.Next(_population.Count));
        return context.Finished[_population[rank]].Point;
    }
}
