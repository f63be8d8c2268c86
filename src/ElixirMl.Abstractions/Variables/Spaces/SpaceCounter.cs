using System.Numerics;
using ElixirMl.Schemas;
using ElixirMl.Variables.Domains;

namespace ElixirMl.Variables.Spaces;

/// <summary>Counts configurations exactly without walking through all of them.</summary>
/// <remarks>
/// Variables that influence each other form groups, and the counts of groups multiply. Within a group only the variables
/// others depend on are enumerated, and of these only one value of each class that no condition tells apart.
/// </remarks>
internal sealed class SpaceCounter
{
    private const int MaximumCases = 1_000_000;

    private readonly VariableSpace _space;
    private readonly ValueClasses _classes;
    private int _cases;
    private bool _isUnbounded;

    public SpaceCounter(VariableSpace space)
    {
        _space = space;
        _classes = new(space);
    }

    /// <summary>Null when unbounded.</summary>
    public BigInteger? Count()
    {
        var count = BigInteger.One;
        foreach (var group in Groups())
        {
            count *= Count(group, 0, new(_space.Layout, new VariableValue[_space.Slots.Length]));
        }

        return _isUnbounded ? null : count;
    }

    private BigInteger Count(Slot[] group, int next, VariableConfiguration configuration)
    {
        if (++_cases > MaximumCases)
        {
            throw new InvalidOperationException($"The conditions around '{group[0].Name}' combine too many cases to count.");
        }

        var factor = BigInteger.One;
        for (var i = next; i < group.Length; i++)
        {
            var slot = group[i];
            configuration.Fill(slot.Index, default);
            if (slot.Dimension < 0)
            {
                configuration.Fill(slot.Index, VariableSpace.CompletedValue(slot, configuration));
            }
            else if (slot.IsActive(configuration))
            {
                var domain = slot.DomainOf(configuration);
                _isUnbounded |= domain.Cardinality == 0;
                if (_isUnbounded)
                {
                    return BigInteger.One;
                }

                if (_classes.Controls(slot.Index))
                {
                    return factor * Branches(group, i, domain, configuration);
                }

                factor *= domain.Cardinality;
            }
        }

        return factor;
    }

    private BigInteger Branches(Slot[] group, int at, Domain domain, VariableConfiguration configuration)
    {
        var sum = BigInteger.Zero;
        foreach (var (value, multiplicity) in _classes.Of(group[at].Index, domain))
        {
            configuration.Fill(group[at].Index, value);
            sum += multiplicity * Count(group, at + 1, configuration);
        }

        return sum;
    }

    private IEnumerable<Slot[]> Groups()
    {
        var root = Enumerable.Range(0, _space.Slots.Length).ToArray();
        int Find(int slot) => root[slot] == slot ? slot : root[slot] = Find(root[slot]);
        foreach (var slot in _space.Slots)
        {
            foreach (var read in slot.Reads.Where(_classes.Controls))
            {
                root[Find(slot.Index)] = Find(read);
            }
        }

        return _space.Order.ToArray().Where(IsCounted).GroupBy(slot => Find(slot.Index)).Select(static group => group.ToArray());
    }

    private bool IsCounted(Slot slot) => slot.Composite is null || _classes.Controls(slot.Index);
}
