using System.Numerics;

namespace ElixirMl.Search.Frontiers;

/// <summary>The points that no other one beats: at least as good in all objectives and better in one.</summary>
/// <remarks>Kept as points come, O(n) for each. Of equal points all stay. Not thread-safe.</remarks>
public sealed class ParetoFrontier
{
    private readonly int _objectives;
    private readonly List<FrontierPoint> _points = [];
    private readonly LossBlocks _rows;

    /// <summary>An empty frontier.</summary>
    /// <param name="objectives">At least 1.</param>
    public ParetoFrontier(int objectives)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(objectives, 1);

        _objectives = objectives;
        _rows = new(objectives);
    }

    /// <summary>The points, in no particular order.</summary>
    public IReadOnlyList<FrontierPoint> Points => _points;

    /// <summary>Offers a point.</summary>
    /// <param name="id">Given back in <see cref="Points"/>.</param>
    /// <param name="losses">One finite value per objective, smaller is better.</param>
    /// <returns>Whether it is on the frontier now; those it beats are gone.</returns>
    /// <exception cref="ArgumentException">The number of values is wrong or one is not finite.</exception>
    public bool Add(int id, IReadOnlyList<double> losses)
    {
        ArgumentNullException.ThrowIfNull(losses);
        if (losses.Count != _objectives || !losses.All(double.IsFinite))
        {
            throw new ArgumentException($"A point needs {_objectives} finite values, got [{string.Join(", ", losses)}].", nameof(losses));
        }

        Span<Vector<double>> newcomer = stackalloc Vector<double>[_objectives];
        for (var j = 0; j < _objectives; j++)
        {
            newcomer[j] = new(losses[j]);
        }

        for (var i = _rows.FindRelated(0, newcomer, out var relation); i >= 0; i = _rows.FindRelated(i, newcomer, out relation))
        {
            if (relation < 0)
            {
                MoveToFront(i);
                return false;
            }

            RemoveAt(i);
        }

        _rows.Append(losses);
        _points.Add(new(id, losses));
        return true;
    }

    /// <summary>How lonely each point is (Deb et al., 2002): infinite at the ends of an objective, otherwise the sum of the gaps around it.</summary>
    /// <returns>One value per point, in the order of <see cref="Points"/>.</returns>
    public IReadOnlyList<double> Crowding() => CrowdingDistance.Of([.. _points.Select(static point => point.Losses)]);

    /// <summary>The volume between the frontier and a corner; see <see cref="Hypervolume"/>.</summary>
    /// <param name="reference">One value per objective; points not better in all of them add nothing.</param>
    public double HypervolumeTo(params ReadOnlySpan<double> reference) => Hypervolume.Of([.. _points.Select(static point => point.Losses)], reference);

    // A point that beat one newcomer is likely to beat the next; meeting it first saves most comparisons.
    private void MoveToFront(int index) => Swap(0, index);

    private void RemoveAt(int index)
    {
        Swap(index, _points.Count - 1);
        _points.RemoveAt(_points.Count - 1);
        _rows.RemoveLast();
    }

    private void Swap(int left, int right)
    {
        (_points[left], _points[right]) = (_points[right], _points[left]);
        _rows.Swap(left, right);
    }
}
