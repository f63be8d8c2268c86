using ElixirMl.Variables.Domains;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Sampling;

/// <summary>Configurations that differ in one variable, and in what follows from it.</summary>
internal sealed class NeighbourDesign(VariableSpace space, VariableConfiguration centre, double radius)
{
    /// <summary>Random moves tried before constraints are repaired.</summary>
    public const int Moves = 32;

    public IEnumerable<VariableConfiguration> All() =>
        from slot in Active()
        from value in Steps(slot.DomainOf(centre), centre.At(slot.Index))
        where value != centre.At(slot.Index)
        let neighbour = Changed(slot, value)
        where space.Keeps(neighbour)
        select neighbour;

    public VariableConfiguration Random(Random random)
    {
        var movable = Active().Where(slot => slot.DomainOf(centre).Cardinality != 1).ToArray();
        if (movable.Length == 0)
        {
            return centre;
        }

        var slot = movable[random.Next(movable.Length)];
        var moved = new VariableConfiguration(space.Layout, centre.Values.ToArray());
        moved.Fill(slot.Index, RandomStep(slot.DomainOf(centre), centre.At(slot.Index), random));
        return space.Settle(moved, [], random);
    }

    private IEnumerable<Slot> Active() => space.Slots.ToArray().Where(slot => slot.Dimension >= 0 && !centre.At(slot.Index).IsAbsent);

    private IEnumerable<VariableValue> Steps(Domain domain, VariableValue value) => domain switch
    {
        { Kind: DimensionKind.Continuous } => Array.ConvertAll([-radius, radius], step => domain.Decode(Math.Clamp(domain.Encode(value) + step, 0, 1))),
        { Kind: DimensionKind.Ordered } => new[] { domain.IndexOf(value) - 1, domain.IndexOf(value) + 1 }.Where(index => index >= 0 && index < domain.Cardinality).Select(domain.At),
        _ => Enumerable.Range(0, (int)domain.Cardinality).Select(index => domain.At(index)),
    };

    private VariableValue RandomStep(Domain domain, VariableValue value, Random random)
    {
        var isCustom = domain.Cardinality > 0 && domain.IndexOf(value) < 0;
        if (isCustom)
        {
            return domain.At(random.NextInt64(domain.Cardinality));
        }

        if (domain.Kind == DimensionKind.Categorical)
        {
            var index = random.NextInt64(domain.Cardinality - 1);
            return domain.At(index >= domain.IndexOf(value) ? index + 1 : index);
        }

        var moved = domain.Decode(Math.Clamp(domain.Encode(value) + (radius * ((2 * random.NextDouble()) - 1)), 0, 1));
        return moved != value || domain.Kind == DimensionKind.Continuous ? moved : OneStep(domain, value, random);
    }

    // A step too short to reach another value becomes the shortest that does.
    private static VariableValue OneStep(Domain domain, VariableValue value, Random random)
    {
        var index = domain.IndexOf(value) + (random.Next(2) == 0 ? -1 : 1);
        return domain.At(index < 0 ? 1 : index == domain.Cardinality ? index - 2 : index);
    }

    private VariableConfiguration Changed(Slot changed, VariableValue value)
    {
        var result = new VariableConfiguration(space.Layout, centre.Values.ToArray());
        foreach (var slot in space.Order)
        {
            result.Fill(slot.Index, slot == changed ? value : Following(slot, result));
        }

        return result;
    }

    private static VariableValue Following(Slot slot, VariableConfiguration configuration)
    {
        var value = configuration.At(slot.Index);
        if (slot.Dimension < 0 || !slot.IsActive(configuration))
        {
            configuration.Fill(slot.Index, default);
            return VariableSpace.CompletedValue(slot, configuration);
        }

        var domain = slot.DomainOf(configuration);
        return !value.IsAbsent && domain.Check(slot.Name, value) is null ? value
            : !domain.Default.IsAbsent ? domain.Default
            : domain.Decode(0.5);
    }
}
