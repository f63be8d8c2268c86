namespace ElixirMl.Search.Samplers.Evolution;

/// <summary>Crossover and mutation over mixed, conditional points.</summary>
internal static class Breeding
{
    private const double Spread = 10;
    private const double CrossoverChance = 0.9;

    /// <summary>A settled child of two parents that keeps the constraints of the space.</summary>
    public static double[] Child(SearchDomain domain, double[] mother, double[] father, Random random)
    {
        var child = random.NextDouble() < CrossoverChance ? Cross(domain, mother, father, random) : (double[])mother.Clone();
        Mutate(domain, child, random);
        domain.Settle(child, random);
        return domain.Repaired(child, random);
    }

    // Numbers by simulated binary crossover (Deb and Agrawal, 1995), categories from either parent.
    private static double[] Cross(SearchDomain domain, double[] mother, double[] father, Random random)
    {
        var child = (double[])mother.Clone();
        for (var axis = 0; axis < child.Length; axis++)
        {
            if (random.NextDouble() >= 0.5 || double.IsNaN(father[axis]))
            {
                continue;
            }

            if (!domain[axis].IsNumeric || double.IsNaN(mother[axis]))
            {
                child[axis] = father[axis];
                continue;
            }

            var u = random.NextDouble();
            var beta = u <= 0.5 ? Math.Pow(2 * u, 1 / (Spread + 1)) : Math.Pow(1 / (2 * (1 - u)), 1 / (Spread + 1));
            var sign = random.Next(2) == 0 ? 1 : -1;
            child[axis] = Math.Clamp(0.5 * ((1 + sign * beta) * mother[axis] + (1 - sign * beta) * father[axis]), 0, 1);
        }

        return child;
    }

    private static void Mutate(SearchDomain domain, double[] child, Random random)
    {
        var active = child.Count(static value => !double.IsNaN(value));
        for (var axis = 0; axis < child.Length; axis++)
        {
            if (double.IsNaN(child[axis]) || random.NextDouble() >= 1.0 / active)
            {
                continue;
            }

            child[axis] = domain[axis].Kind switch
            {
                AxisKind.Category => domain[axis].At(random.NextDouble()),
                _ => Math.Clamp(child[axis] + Polynomial(random), 0, 1),
            };
        }
    }

    private static double Polynomial(Random random)
    {
        var u = random.NextDouble();
        return u < 0.5 ? Math.Pow(2 * u, 1 / (Spread + 1)) - 1 : 1 - Math.Pow(2 * (1 - u), 1 / (Spread + 1));
    }
}
