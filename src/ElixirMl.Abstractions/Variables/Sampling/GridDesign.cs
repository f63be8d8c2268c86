using System.Numerics;
using ElixirMl.Variables.Domains;
using ElixirMl.Variables.Spaces;

namespace ElixirMl.Variables.Sampling;

/// <summary>Combinations of levels, walked as a tree, so that inactive variables make no duplicates and nothing is stored.</summary>
internal sealed class GridDesign(VariableSpace space, IReadOnlyList<int> levels)
{
    // When not even the coarsest grid fits, numbers still show their lower, middle and upper third.
    private const int CoarseLevels = 3;
    private const int TriesPerPoint = 64;

    public static IEnumerable<VariableConfiguration> Within(VariableSpace space, int budget)
    {
        if (!Uniform(space, 1).Fits(budget))
        {
            return Uniform(space, CoarseLevels).Spread(budget).Where(space.Keeps);
        }

        var (fits, tooFine) = (1, 2);
        while (tooFine <= budget && Uniform(space, tooFine).Fits(budget))
        {
            (fits, tooFine) = (tooFine, tooFine * 2);
        }

        while (tooFine - fits > 1)
        {
            var middle = fits + ((tooFine - fits) / 2);
            (fits, tooFine) = Uniform(space, middle).Fits(budget) ? (middle, tooFine) : (fits, middle);
        }

        return Uniform(space, fits).All().Where(space.Keeps);
    }

    /// <summary>Every combination; the last variables change fastest.</summary>
    public IEnumerable<VariableConfiguration> All() => Leaves().Select(path => new VariableConfiguration(space.Layout, path.Values.ToArray()));

    // The same object for every leaf, filled anew.
    private IEnumerable<VariableConfiguration> Leaves()
    {
        var path = new VariableConfiguration(space.Layout, new VariableValue[space.Slots.Length]);
        var level = new int[space.Order.Length];
        for (var next = 0; next >= 0; next = Advance(level, path))
        {
            for (var step = next; step < level.Length; step++)
            {
                level[step] = 0;
                Fill(space.Order[step], 0, path);
            }

            yield return path;
        }
    }

    private static GridDesign Uniform(VariableSpace space, int levels) => new(
        space,
        [.. space.Dimensions.Select(dimension => dimension.Kind == DimensionKind.Categorical ? int.MaxValue : levels)]);

    private bool Fits(int budget) => space.Dimensions.Any(static dimension => dimension.CanBeInactive || dimension.Domains.Count > 1)
        ? Leaves().Take(budget + 1).Count() <= budget
        : Radices().Aggregate(BigInteger.One, static (product, radix) => product * radix) <= budget;

    private int[] Radices() => [.. space.Slots.ToArray().Where(static slot => slot.Dimension >= 0).Select(slot => slot.Domains.Max(domain => LevelsOf(slot, domain)))];

    // The last step that has another level takes it. Returns the step after it, which starts anew; -1 at the end.
    private int Advance(int[] level, VariableConfiguration path)
    {
        var step = level.Length - 1;
        while (step >= 0 && level[step] + 1 >= Count(space.Order[step], path))
        {
            path.Fill(space.Order[step].Index, default);
            step--;
        }

        if (step < 0)
        {
            return -1;
        }

        Fill(space.Order[step], ++level[step], path);
        return step + 1;
    }

    private int Count(Slot slot, VariableConfiguration path) =>
        slot.Dimension < 0 || !slot.IsActive(path) ? 1 : LevelsOf(slot, slot.DomainOf(path));

    private void Fill(Slot slot, int level, VariableConfiguration path)
    {
        path.Fill(slot.Index, default);
        path.Fill(slot.Index, slot.Dimension < 0 || !slot.IsActive(path) ? VariableSpace.CompletedValue(slot, path) : Chosen(slot, slot.DomainOf(path), level));
    }

    private int LevelsOf(Slot slot, Domain domain) =>
        (int)Math.Min(levels[slot.Dimension], domain.Cardinality == 0 ? CapContinuous(slot) : domain.Cardinality);

    // A conditional variable may be categorical in one case and continuous in another.
    private int CapContinuous(Slot slot) => levels[slot.Dimension] == int.MaxValue ? CoarseLevels : levels[slot.Dimension];

    private static VariableValue Level(Domain domain, int level, int count) =>
        count == domain.Cardinality ? domain.At(level) : domain.Decode((level + 0.5) / count);

    // Steps of the golden ratio through the mixed radix numbers of all combinations: distinct, and even in every digit.
    private IEnumerable<VariableConfiguration> Spread(int budget)
    {
        var radices = Radices();
        var total = radices.Aggregate(BigInteger.One, static (product, radix) => product * radix);
        var stride = CoprimeNear((total * 618_033_989) / 1_000_000_000, total);
        var seen = new HashSet<VariableConfiguration>();
        var index = BigInteger.Zero;
        for (var tries = 0L; tries < (long)budget * TriesPerPoint && seen.Count < budget; tries++)
        {
            var configuration = At(index, radices);
            if (seen.Add(configuration))
            {
                yield return configuration;
            }

            index = (index + stride) % total;
        }
    }

    private VariableConfiguration At(BigInteger index, int[] radices)
    {
        var digits = new int[radices.Length];
        for (var i = radices.Length - 1; i >= 0; i--)
        {
            index = BigInteger.DivRem(index, radices[i], out var digit);
            digits[i] = (int)digit;
        }

        var configuration = new VariableConfiguration(space.Layout, new VariableValue[space.Slots.Length]);
        foreach (var slot in space.Order)
        {
            Fill(slot, slot.Dimension < 0 ? 0 : digits[slot.Dimension], configuration);
        }

        return configuration;
    }

    private VariableValue Chosen(Slot slot, Domain domain, int digit)
    {
        var count = LevelsOf(slot, domain);
        return Level(domain, digit % count, count);
    }

    private static BigInteger CoprimeNear(BigInteger start, BigInteger total)
    {
        var candidate = BigInteger.Max(start, BigInteger.One);
        while (!BigInteger.GreatestCommonDivisor(candidate, total).IsOne)
        {
            candidate++;
        }

        return candidate;
    }
}
