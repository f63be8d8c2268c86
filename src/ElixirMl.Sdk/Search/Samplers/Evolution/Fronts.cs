using ElixirMl.Search.Frontiers;

namespace ElixirMl.Search.Samplers.Evolution;

/// <summary>Orders trials by constrained non-domination and crowding (Deb et al., 2002).</summary>
internal static class Fronts
{
    /// <summary>The best of some trials: whole fronts first, of the last one the loneliest.</summary>
    public static List<int> Select(IReadOnlyList<Observation> trials, IReadOnlyList<int> indices, int count)
    {
        var chosen = new List<int>(count);
        foreach (var front in Sort(trials, indices))
        {
            if (chosen.Count + front.Count <= count)
            {
                chosen.AddRange(front);
                continue;
            }

            chosen.AddRange(Lonely(trials, front).Take(count - chosen.Count));
            break;
        }

        return chosen;
    }

    /// <summary>All of some trials: front by front, in each the loneliest first.</summary>
    public static List<int> Order(IReadOnlyList<Observation> trials, IReadOnlyList<int> indices) =>
        [.. Sort(trials, indices).SelectMany(front => Lonely(trials, front))];

    private static IEnumerable<int> Lonely(IReadOnlyList<Observation> trials, List<int> front)
    {
        var crowding = CrowdingDistance.Of([.. front.Select(i => trials[i].Losses)]);
        return Enumerable.Range(0, front.Count).OrderByDescending(i => crowding[i]).ThenBy(i => front[i]).Select(i => front[i]);
    }

    /// <summary>Fronts, the best first.</summary>
    public static List<List<int>> Sort(IReadOnlyList<Observation> trials, IReadOnlyList<int> indices)
    {
        var beatenBy = new int[indices.Count];
        var beats = new List<int>[indices.Count];
        for (var i = 0; i < indices.Count; i++)
        {
            beats[i] = [];
        }

        for (var i = 0; i < indices.Count; i++)
        {
            for (var j = i + 1; j < indices.Count; j++)
            {
                var relation = Compare(trials[indices[i]], trials[indices[j]]);
                if (relation != 0)
                {
                    var (winner, loser) = relation < 0 ? (i, j) : (j, i);
                    beats[winner].Add(loser);
                    beatenBy[loser]++;
                }
            }
        }

        var fronts = new List<List<int>>();
        var current = Enumerable.Range(0, indices.Count).Where(i => beatenBy[i] == 0).ToList();
        while (current.Count > 0)
        {
            fronts.Add([.. current.Select(i => indices[i])]);
            current = [.. current.SelectMany(i => beats[i]).Where(i => --beatenBy[i] == 0)];
        }

        return fronts;
    }

    /// <summary>-1 when the left trial beats the right one, 1 the other way round, otherwise 0.</summary>
    public static int Compare(Observation left, Observation right)
    {
        if (left.IsFailed || right.IsFailed)
        {
            return left.IsFailed == right.IsFailed ? 0 : left.IsFailed ? 1 : -1;
        }

        if (left.Violation != right.Violation)
        {
            return left.Violation < right.Violation ? -1 : 1;
        }

        var leftWins = false;
        var rightWins = false;
        for (var i = 0; i < left.Losses.Length; i++)
        {
            leftWins |= left.Losses[i] < right.Losses[i];
            rightWins |= left.Losses[i] > right.Losses[i];
        }

        return leftWins == rightWins ? 0 : leftWins ? -1 : 1;
    }
}
