using System.Globalization;
using ElixirMl.Schemas;

namespace ElixirMl.Search.Frontiers;

/// <summary>A way to pick one trial from a frontier. A closed set with <see cref="Custom"/> as the way out.</summary>
/// <remarks>Objectives are normalised by the frontier's own range, so that units do not matter. Ties go to the earlier trial.</remarks>
public abstract partial record SelectionRule
{
    private SelectionRule()
    {
    }

    /// <summary>Picks a trial.</summary>
    /// <param name="frontier">Completed trials, at least one; usually <see cref="Study.Frontier"/>.</param>
    /// <param name="objectives">Of the study.</param>
    /// <exception cref="ArgumentException">The frontier is empty, or the rule names an unknown objective or gives the wrong number of weights.</exception>
    public Selection Pick(IReadOnlyList<Trial> frontier, IReadOnlyList<Objective> objectives)
    {
        ArgumentNullException.ThrowIfNull(frontier);
        ArgumentNullException.ThrowIfNull(objectives);
        if (frontier.Count == 0)
        {
            throw new ArgumentException("The frontier is empty: no trial is completed and feasible. Run more trials or loosen the constraints.", nameof(frontier));
        }

        var table = new LossTable(frontier, objectives);
        var (index, reason) = Choose(table);
        return new(frontier[index], reason);
    }

    private protected abstract (int Index, string Reason) Choose(LossTable table);

    private static string Show(double value) => value.ToString("G4", CultureInfo.InvariantCulture);

    /// <summary>The smallest weighted sum of normalised losses.</summary>
    /// <param name="Weights">One per objective, not negative, not all zero.</param>
    public sealed record WeightedSum(ValueList<double> Weights) : SelectionRule
    {
        private protected override (int Index, string Reason) Choose(LossTable table)
        {
            table.CheckWeights(Weights);
            var index = table.Best(i => Weights.Select((weight, j) => weight * table.Normalised(i, j)).Sum());
            return (index, $"It has the best weighted sum of {table.Names} (weights {string.Join(", ", Weights.Select(Show))}): {table.Describe(index)}.");
        }
    }

    /// <summary>The knee: the point nearest to the ideal one that is best in everything.</summary>
    public sealed record Balanced : SelectionRule
    {
        private protected override (int Index, string Reason) Choose(LossTable table)
        {
            var index = table.Best(i => Enumerable.Range(0, table.Objectives.Count).Sum(j => table.Normalised(i, j) * table.Normalised(i, j)));
            return (index, $"It is the best balance: of all on the frontier it comes nearest to being best in {table.Names} at once, with {table.Describe(index)}.");
        }
    }

    /// <summary>The best in one objective, such as accuracy first or cost first; ties are settled by the others in order.</summary>
    /// <param name="Objective">Name of the objective.</param>
    public sealed record First(string Objective) : SelectionRule
    {
        private protected override (int Index, string Reason) Choose(LossTable table)
        {
            var first = table.Find(Objective);
            var order = new[] { first }.Concat(Enumerable.Range(0, table.Objectives.Count).Where(j => j != first)).ToArray();
            var index = table.BestInOrder(order, 0);
            return (index, $"{Objective} comes first, and {Show(table.Value(index, first))} is the best there is: {table.Describe(index)}.");
        }
    }

    /// <summary>Objectives in the order of their importance; those nearly as good as the best in one are compared by the next.</summary>
    /// <param name="Order">Names of objectives, the most important first.</param>
    /// <param name="Tolerance">Share of the range that counts as equal; in [0, 1].</param>
    public sealed record Lexicographic(ValueList<string> Order, double Tolerance) : SelectionRule
    {
        private protected override (int Index, string Reason) Choose(LossTable table)
        {
            var index = table.BestInOrder([.. Order.Select(table.Find)], Tolerance);
            return (index, $"Comparing {string.Join(", then ", Order)} with {Show(Tolerance * 100)} % of the range counting as equal, it comes out first: {table.Describe(index)}.");
        }
    }

    /// <summary>The best in one objective among those that keep bounds on others.</summary>
    /// <param name="Objective">Name of the objective to be best in.</param>
    /// <param name="Bounds">Worst allowed values of other objectives, by name.</param>
    public sealed record WithinBounds(string Objective, ValueList<(string Objective, double Bound)> Bounds) : SelectionRule
    {
        private protected override (int Index, string Reason) Choose(LossTable table)
        {
            var first = table.Find(Objective);
            var excess = Enumerable.Range(0, table.Count).Select(i => Bounds.Sum(bound => table.Excess(i, table.Find(bound.Objective), bound.Bound))).ToArray();
            var limits = string.Join(" and ", Bounds.Select(bound => $"{bound.Objective} {Show(bound.Bound)}"));
            if (excess.Min() > 0)
            {
                var nearest = table.Best(i => excess[i]);
                return (nearest, $"None keeps the bounds {limits}; it comes nearest to them, with {table.Describe(nearest)}.");
            }

            var index = table.Best(i => excess[i] > 0 ? double.PositiveInfinity : table.Loss(i, first));
            return (index, $"Of {excess.Count(static value => value == 0)} that keep the bounds {limits} it has the best {Objective}: {table.Describe(index)}.");
        }
    }

    /// <summary>The smallest weighted shortfall from goals; more than the goal earns nothing.</summary>
    /// <param name="Wanted">Wanted values, by name of objective, with weights.</param>
    public sealed record Goals(ValueList<(string Objective, double Goal, double Weight)> Wanted) : SelectionRule
    {
        private protected override (int Index, string Reason) Choose(LossTable table)
        {
            double Shortfall(int i) => Wanted.Sum(goal => goal.Weight * table.Excess(i, table.Find(goal.Objective), goal.Goal));
            var index = table.Best(Shortfall);
            var goals = string.Join(", ", Wanted.Select(goal => $"{goal.Objective} {Show(goal.Goal)}"));
            return (index, Shortfall(index) == 0
                ? $"It reaches all goals ({goals}): {table.Describe(index)}."
                : $"None reaches all goals ({goals}); it falls short the least, with {table.Describe(index)}.");
        }
    }

    /// <summary>Near to the ideal and far from the worst at once (TOPSIS; Hwang and Yoon, 1981).</summary>
    /// <param name="Weights">One per objective, not negative, not all zero.</param>
    public sealed record Topsis(ValueList<double> Weights) : SelectionRule
    {
        private protected override (int Index, string Reason) Choose(LossTable table)
        {
            table.CheckWeights(Weights);
            var index = table.Best(i => -table.Closeness(i, Weights));
            return (index, $"It is nearest to the ideal and farthest from the worst (closeness {Show(table.Closeness(index, Weights))} of 1): {table.Describe(index)}.");
        }
    }

    /// <summary>The caller decides.</summary>
    /// <param name="Name">For the sentence.</param>
    /// <param name="Score">Larger is better.</param>
    public sealed record Custom(string Name, Func<Trial, double> Score) : SelectionRule
    {
        private protected override (int Index, string Reason) Choose(LossTable table)
        {
            var index = table.Best(i => -Score(table.Trial(i)));
            return (index, $"It has the highest {Name} ({Show(Score(table.Trial(index)))}): {table.Describe(index)}.");
        }
    }
}
