using ElixirMl.Schemas;
using ElixirMl.Variables.Domains;

namespace ElixirMl.Variables.Spaces;

/// <summary>Divides the values of a variable into classes that no condition tells apart.</summary>
internal sealed class ValueClasses
{
    private readonly VariableSpace _space;
    private readonly HashSet<int> _controls = [];
    private readonly HashSet<int> _seenByCode = [];
    private readonly Dictionary<int, SortedSet<double>> _limits = [];

    public ValueClasses(VariableSpace space)
    {
        _space = space;
        foreach (var slot in space.Slots)
        {
            foreach (var condition in slot.Conditions)
            {
                Read(condition);
            }
        }
    }

    /// <summary>Whether a condition depends on the variable, directly or through composites.</summary>
    public bool Controls(int slot) => _controls.Contains(slot);

    /// <summary>One value of each class with the size of the class.</summary>
    public IEnumerable<(VariableValue Value, long Multiplicity)> Of(int slot, Domain domain)
    {
        if (domain is ChoiceDomain || _seenByCode.Contains(slot))
        {
            for (var index = 0L; index < domain.Cardinality; index++)
            {
                yield return (domain.At(index), 1);
            }

            yield break;
        }

        var start = 0L;
        foreach (var limit in _limits.GetValueOrDefault(slot) ?? [])
        {
            foreach (var end in (long[])[Below(domain, limit, inclusive: false), Below(domain, limit, inclusive: true)])
            {
                if (end > start)
                {
                    yield return (domain.At(start), end - start);
                    start = end;
                }
            }
        }

        if (start < domain.Cardinality)
        {
            yield return (domain.At(start), domain.Cardinality - start);
        }
    }

    // Number of values below the limit, or up to it; by bisection, as values ascend.
    private static long Below(Domain domain, double limit, bool inclusive)
    {
        var (low, high) = (0L, domain.Cardinality);
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            var value = domain.At(middle).AsReal();
            (low, high) = value < limit || (inclusive && value == limit) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private void Read(Condition? condition)
    {
        switch (condition)
        {
            case Condition.Is test:
                Limit(test.Variable, [test.Value]);
                break;
            case Condition.In test:
                Limit(test.Variable, test.Values);
                break;
            case Condition.Between test:
                Limit(test.Variable, [test.Minimum, test.Maximum]);
                break;
            case Condition.All all:
                ReadAll(all.Parts);
                break;
            case Condition.Any any:
                ReadAll(any.Parts);
                break;
            case Condition.Not not:
                Read(not.Inner);
                break;
            case Condition.Custom custom:
                ReadByCode(custom.Inputs);
                break;
        }
    }

    private void ReadAll(ValueList<Condition> parts)
    {
        foreach (var part in parts)
        {
            Read(part);
        }
    }

    private void Limit(string name, ValueList<VariableValue> values)
    {
        var slot = Control(name);
        if (!_limits.TryGetValue(slot, out var limits))
        {
            _limits[slot] = limits = [];
        }

        foreach (var value in values)
        {
            if (value.TryGetReal(out var number))
            {
                limits.Add(number);
            }
        }
    }

    private void ReadByCode(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _seenByCode.Add(Control(name));
        }
    }

    // What is computed is controlled by what it is computed from, of which every value may matter.
    private int Control(string name)
    {
        var slot = _space.Layout.Require(name);
        if (_controls.Add(slot) && _space.Slots[slot].Composite is { } composite)
        {
            ReadByCode(composite.Inputs);
        }

        return slot;
    }
}
