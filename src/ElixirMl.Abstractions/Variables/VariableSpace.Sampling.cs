using ElixirMl.Variables.Sampling;

namespace ElixirMl.Variables;

public sealed partial class VariableSpace
{
    // Tries in place, without allocation, before a search with limits and a report begins.
    private const int QuickTries = 8;

    /// <summary>A random configuration that keeps all constraints; weights, scales, steps and distributions are honoured.</summary>
    /// <param name="random">Seeded by the caller; one number is taken for each active variable and try, more where constraints need repair.</param>
    /// <exception cref="InfeasibleSpaceException">None was found within the default <see cref="SamplingLimits"/>; the report names the constraints.</exception>
    /// <remarks>O(n + e). Without constraints nothing but the configuration is allocated.</remarks>
    public VariableConfiguration Sample(Random random)
    {
        ArgumentNullException.ThrowIfNull(random);

        var drawn = DrawFree(random);
        for (var again = 0; !Keeps(drawn); again++)
        {
            if (again == QuickTries)
            {
                return new FeasibleSampling(this, random, SamplingLimits.Default).Require();
            }

            Draw(drawn, random);
        }

        return drawn;
    }

    /// <summary>A random configuration that keeps all constraints, or a report why none was found.</summary>
    /// <param name="random">Seeded by the caller.</param>
    /// <param name="limits">How long to try.</param>
    /// <param name="configuration">The configuration; <see langword="null"/> when none was found.</param>
    /// <returns>Tries, repairs and rejections by constraint.</returns>
    public SamplingReport TrySample(Random random, SamplingLimits limits, out VariableConfiguration? configuration)
    {
        ArgumentNullException.ThrowIfNull(random);
        ArgumentNullException.ThrowIfNull(limits);

        return new FeasibleSampling(this, random, limits).Run(out configuration);
    }

    /// <summary>Changes as little as needed so that all values fit and all constraints hold.</summary>
    /// <param name="configuration">Of this space; wrong, missing and inactive values are replaced.</param>
    /// <param name="random">Seeded by the caller; chooses new values.</param>
    /// <exception cref="InfeasibleSpaceException">No repair was found within the default <see cref="SamplingLimits"/>.</exception>
    public VariableConfiguration Repair(VariableConfiguration configuration, Random random)
    {
        ArgumentNullException.ThrowIfNull(random);

        var settled = Settle(Own(configuration), [], random);
        return Keeps(settled) ? settled : new FeasibleSampling(this, random, SamplingLimits.Default).Require(settled);
    }

    /// <summary>Measures how much of the space the constraints leave, and which of them take most.</summary>
    /// <param name="tries">Random configurations to look at.</param>
    /// <param name="seed">The same seed gives the same report on every machine.</param>
    public FeasibilityReport MeasureFeasibility(int tries, ulong seed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(tries);

        var random = new SeededRandom(seed);
        var rejections = new RejectionCount(this);
        var accepted = Enumerable.Range(0, tries).Count(_ => rejections.Judge(DrawFree(random)).Count == 0);
        return new(tries, accepted, rejections.ToList());
    }

    /// <summary>Whether all constraints hold.</summary>
    /// <param name="configuration">Complete; the values themselves are not checked.</param>
    public bool IsFeasible(VariableConfiguration configuration) => Keeps(Own(configuration));

    internal ReadOnlySpan<Spaces.Rule> Rules => _rules;

    internal ReadOnlySpan<Spaces.Slot> Slots => _slots;

    internal ReadOnlySpan<Spaces.Slot> Order => _order;

    internal VariableConfiguration DrawFree(Random random)
    {
        var configuration = new VariableConfiguration(Layout, new VariableValue[_slots.Length]);
        Draw(configuration, random);
        return configuration;
    }

    internal bool Keeps(VariableConfiguration configuration)
    {
        foreach (var rule in _rules)
        {
            if (rule.Broken(configuration) is not null)
            {
                return false;
            }
        }

        return true;
    }

    // Overwrites every slot of a configuration nobody else has seen.
    private void Draw(VariableConfiguration configuration, Random random)
    {
        foreach (var slot in _order)
        {
            if (slot.Dimension < 0)
            {
                configuration.Fill(slot.Index, default);
                configuration.Fill(slot.Index, CompletedValue(slot, configuration));
            }
            else
            {
                configuration.Fill(slot.Index, slot.IsActive(configuration) ? slot.DomainOf(configuration).Draw(random.NextDouble()) : default);
            }
        }
    }

    // Draws the named slots anew and everything that does not fit any more.
    internal VariableConfiguration Settle(VariableConfiguration configuration, ReadOnlySpan<int> redrawn, Random random)
    {
        var settled = new VariableConfiguration(Layout, configuration.Values.ToArray());
        foreach (var slot in _order)
        {
            if (slot.Dimension < 0)
            {
                settled.Fill(slot.Index, default);
                settled.Fill(slot.Index, CompletedValue(slot, settled));
            }
            else if (!slot.IsActive(settled))
            {
                settled.Fill(slot.Index, default);
            }
            else
            {
                var domain = slot.DomainOf(settled);
                var value = settled.At(slot.Index);
                var keep = !value.IsAbsent && !redrawn.Contains(slot.Index) && domain.Check(slot.Name, value) is null;
                settled.Fill(slot.Index, keep ? domain.Normalize(value) : domain.Draw(random.NextDouble()));
            }
        }

        return settled;
    }
}
