using ElixirMl.Variables.Sampling;

namespace ElixirMl.Variables;

public sealed partial class VariableSpace
{
    /// <summary>Independent random configurations; weights, scales, steps and distributions are honoured.</summary>
    /// <param name="count">How many.</param>
    /// <param name="seed">The same seed gives the same sequence on every machine.</param>
    /// <returns>Drawn as they are enumerated; all keep the constraints.</returns>
    /// <exception cref="InfeasibleSpaceException">While enumerating: no configuration that keeps all constraints was found.</exception>
    public IEnumerable<VariableConfiguration> SampleRandom(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        var random = new SeededRandom(seed);
        return Enumerable.Range(0, count).Select(_ => Sample(random));
    }

    /// <summary>A Latin hypercube: along every dimension each of <paramref name="count"/> equally likely slices holds one configuration.</summary>
    /// <param name="count">How many; the design is even as a whole, so take all of it.</param>
    /// <param name="seed">The same seed gives the same design on every machine.</param>
    /// <returns>All keep the constraints; those in the way were repaired by changing as few variables as possible.</returns>
    /// <exception cref="InfeasibleSpaceException">While enumerating: no configuration that keeps all constraints was found.</exception>
    /// <remarks>M. McKay, R. Beckman and W. Conover, 1979. Memory O(count · d).</remarks>
    public IEnumerable<VariableConfiguration> SampleLatinHypercube(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);

        var random = new SeededRandom(seed);
        return UnitPoints.LatinHypercube(count, Dimensions.Count, random).Select(point => Feasible(Draw(point), random));
    }

    /// <summary>A scrambled Sobol sequence: even from the first configuration on, however many are taken.</summary>
    /// <param name="count">How many; powers of two are most even.</param>
    /// <param name="seed">The same seed gives the same sequence on every machine.</param>
    /// <returns>All keep the constraints; points in the way were repaired by changing as few variables as possible.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The space has more than <see cref="SobolSequence.MaximumDimensions"/> dimensions.</exception>
    /// <exception cref="InfeasibleSpaceException">While enumerating: no configuration that keeps all constraints was found.</exception>
    public IEnumerable<VariableConfiguration> SampleSobol(int count, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Dimensions.Count, SobolSequence.MaximumDimensions);

        var random = new SeededRandom(seed);
        return UnitPoints.Sobol(count, Dimensions.Count, seed).Select(point => Feasible(Draw(point), random));
    }

    /// <summary>The same number of random configurations, give or take one, for every combination of some variables' values.</summary>
    /// <param name="count">How many; when fewer than combinations, different ones are chosen at random.</param>
    /// <param name="seed">The same seed gives the same sample on every machine.</param>
    /// <param name="by">Variables that are discrete and always active; none means the categorical ones, as many as the count allows.</param>
    /// <exception cref="ArgumentException">A variable is continuous, conditional or fixed.</exception>
    /// <exception cref="InfeasibleSpaceException">While enumerating: no configuration that keeps all constraints was found.</exception>
    public IEnumerable<VariableConfiguration> SampleStratified(int count, ulong seed, params IReadOnlyList<string> by)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(count);
        ArgumentNullException.ThrowIfNull(by);

        return new StratifiedDesign(this, count, by).Sample(new(seed));
    }

    /// <summary>A grid of at most <paramref name="budget"/> configurations, walked lazily.</summary>
    /// <param name="budget">How many at most.</param>
    /// <returns>
    /// All combinations at the finest resolution that fits: every value of a categorical variable, evenly spread levels of a
    /// number. When even the coarsest grid is larger, combinations spread evenly over it. Inactive variables make no
    /// duplicates, and configurations that break a constraint are left out.
    /// </returns>
    public IEnumerable<VariableConfiguration> Grid(int budget)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(budget, 1);

        return GridDesign.Within(this, budget);
    }

    /// <summary>The full grid with a given number of levels along each dimension, walked lazily.</summary>
    /// <param name="levels">One for each of <see cref="Dimensions"/>, at least 1; discrete variables have no more levels than values. Levels of a number are the centres of equal cells.</param>
    /// <exception cref="ArgumentException">The number of levels is not the number of dimensions.</exception>
    public IEnumerable<VariableConfiguration> Grid(IReadOnlyList<int> levels)
    {
        ArgumentNullException.ThrowIfNull(levels);
        CheckLength(levels.Count);

        return new GridDesign(this, levels).All().Where(Keeps);
    }

    /// <summary>All configurations one step away: another value of one categorical variable, the next value of one number.</summary>
    /// <param name="configuration">Complete and valid.</param>
    /// <param name="radius">Step of a continuous variable, as a share of its range on its scale; greater than 0, at most 1.</param>
    /// <returns>Variables that become active get their default, or the middle of their range. Those that break a constraint are left out.</returns>
    public IEnumerable<VariableConfiguration> Neighbours(VariableConfiguration configuration, double radius = 0.1)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(radius);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(radius, 1);

        return new NeighbourDesign(this, Own(configuration), radius).All();
    }

    /// <summary>A random configuration near another: one active variable changes.</summary>
    /// <param name="configuration">Complete and valid.</param>
    /// <param name="random">Seeded by the caller.</param>
    /// <param name="radius">Longest step of a number, as a share of its range on its scale; greater than 0, at most 1.</param>
    /// <returns>Variables that become active are drawn. Where every move tried breaks a constraint, further variables change too.</returns>
    /// <exception cref="InfeasibleSpaceException">No configuration that keeps all constraints was found.</exception>
    public VariableConfiguration Neighbour(VariableConfiguration configuration, Random random, double radius = 0.1)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        ArgumentNullException.ThrowIfNull(random);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(radius);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(radius, 1);

        var own = Own(configuration);
        var design = new NeighbourDesign(this, own, radius);
        var moved = design.Random(random);
        for (var tries = 1; tries < NeighbourDesign.Moves && (moved.Equals(own) || !Keeps(moved)); tries++)
        {
            moved = design.Random(random);
        }

        return Feasible(moved, random);
    }

    // Where no repair is found nearby, any other configuration is better than none.
    internal VariableConfiguration Feasible(VariableConfiguration configuration, Random random)
    {
        if (Keeps(configuration))
        {
            return configuration;
        }

        new FeasibleSampling(this, random, SamplingLimits.Default).Run(out var repaired, configuration);
        return repaired ?? Sample(random);
    }
}
