using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Sampling;

/// <summary>Equal shares for all combinations of some variables' values.</summary>
internal sealed class StratifiedDesign
{
    private readonly VariableSpace _space;
    private readonly int _count;
    private readonly Slot[] _by;

    public StratifiedDesign(VariableSpace space, int count, IReadOnlyList<string> by)
    {
        _space = space;
        _count = count;
        _by = by.Count == 0 ? Categorical() : [.. by.Select(Stratum)];
    }

    public IEnumerable<VariableConfiguration> Sample(SeededRandom random)
    {
        var strata = _by.Aggregate(1L, static (product, slot) => checked(product * slot.Domains[0].Cardinality));
        return Shares(strata, random).Select(stratum => Draw(stratum, random));
    }

    // Every stratum before any a second time; what is left over goes to different strata at random.
    private IEnumerable<long> Shares(long strata, SeededRandom random)
    {
        for (var round = 0L; round < _count / strata; round++)
        {
            for (var stratum = 0L; stratum < strata; stratum++)
            {
                yield return stratum;
            }
        }

        var chosen = new HashSet<long>();
        while (chosen.Count < _count % strata)
        {
            var stratum = random.NextInt64(strata);
            if (chosen.Add(stratum))
            {
                yield return stratum;
            }
        }
    }

    private VariableConfiguration Draw(long stratum, SeededRandom random)
    {
        var given = new VariableConfiguration(_space.Layout, new VariableValue[_space.Slots.Length]);
        foreach (var slot in _by)
        {
            given.Fill(slot.Index, slot.Domains[0].At(stratum % slot.Domains[0].Cardinality));
            stratum /= slot.Domains[0].Cardinality;
        }

        return _space.Feasible(_space.Settle(given, [], random), random);
    }

    private Slot[] Categorical()
    {
        List<Slot> chosen = [];
        var strata = 1L;
        foreach (var slot in _space.Slots)
        {
            if (slot is { Dimension: >= 0, Activation: null, Domains: [{ Kind: DimensionKind.Categorical } domain] } && strata * domain.Cardinality <= _count)
            {
                strata *= domain.Cardinality;
                chosen.Add(slot);
            }
        }

        return [.. chosen];
    }

    private Slot Stratum(string name)
    {
        var slot = _space.Slots[_space.Layout.Require(name)];
        return slot is { Dimension: >= 0, Activation: null, Domains: [{ Cardinality: > 0 }] }
            ? slot
            : throw new ArgumentException($"'{name}' makes no strata: it must be discrete, free and always active.", nameof(name));
    }
}
