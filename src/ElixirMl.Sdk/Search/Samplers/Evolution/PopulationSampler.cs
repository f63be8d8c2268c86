using ElixirMl.Search.Surrogates;

namespace ElixirMl.Search.Samplers.Evolution;

/// <summary>Breeds from the survivors of all finished trials, one generation at a time, without a barrier between generations.</summary>
public abstract class PopulationSampler : Sampler
{
    // In a small space most children have been tried before; trying again tells nothing.
    private const int Attempts = 10;

    private readonly int _size;
    private readonly List<int> _offspring = [];
    private readonly HashSet<PointKey> _known = [];
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
            _known.Add(new(context.Finished[_seen].Point));
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

        if (_population.Count == 0)
        {
            return context.Domain.Draw(context.Random);
        }

        var child = Child(context);
        for (var attempt = 1; attempt < Attempts && _known.Contains(new(child)); attempt++)
        {
            child = Child(context);
        }

        return child;
    }

    /// <summary>Those who may breed, the best first.</summary>
    private protected abstract List<int> Survivors(IReadOnlyList<Observation> trials, List<int> candidates, int size);

    private double[] Child(SamplerContext context) => Breeding.Child(context.Domain, Parent(context), Parent(context), context.Random);

    private double[] Parent(SamplerContext context)
    {
        var rank = Math.Min(context.Random.Next(_population.Count), context.Random.Next(_population.Count));
        return context.Finished[_population[rank]].Point;
    }
}
