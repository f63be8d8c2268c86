using System.Runtime.Intrinsics;

namespace ElixirMl.Search.Frontiers;

/// <summary>The points that no other one beats: at least as good in all objectives and better in one.</summary>
/// <remarks>Kept as points come, O(n) for each. Of equal points all stay. Not thread-safe.</remarks>
public sealed class ParetoFrontier
{
    private const int Lane = 4;

    private readonly int _objectives;
    private readonly int _stride;
    private readonly List<FrontierPoint> _points = [];
    private double[] _rows = [];

    /// <summary>An empty frontier.</summary>
    /// <param name="objectives">At least 1.</param>
    public ParetoFrontier(int objectives)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(objectives, 1);

        _objectives = objectives;
        _stride = (objectives + Lane - 1) / Lane * Lane;
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

        Span<double> row = stackalloc double[_stride];
        for (var i = 0; i < _objectives; i++)
        {
            row[i] = losses[i];
        }

        for (var i = 0; i < _points.Count; i++)
        {
            var relation = Compare(_rows.AsSpan(i * _stride, _stride), row);
            if (relation < 0)
            {
                MoveToFront(i);
                return false;
            }

            if (relation > 0)
            {
                RemoveAt(i--);
            }
        }

        Append(id, losses, row);
        return true;
    }

    /// <summary>How lonely each point is (Deb et al., 2002): infinite at the ends of an objective, otherwise the sum of the gaps around it.</summary>
    /// <returns>One value per point, in the order of <see cref="Points"/>.</returns>
    public IReadOnlyList<double> Crowding() => CrowdingDistance.Of([.. _points.Select(static point => point.Losses)]);

    /// <summary>The volume between the frontier and a corner; see <see cref="Hypervolume"/>.</summary>
    /// <param name="reference">One value per objective; points not better in all of them add nothing.</param>
    public double HypervolumeTo(params ReadOnlySpan<double> reference) => Hypervolume.Of([.. _points.Select(static point => point.Losses)], reference);

    // -1: left beats right; 1: right beats left; 0: neither.
    private static int Compare(ReadOnlySpan<double> left, ReadOnlySpan<double> right)
    {
        var leftWins = false;
        var rightWins = false;
        for (var i = 0; i < left.Length; i += Lane)
        {
            var l = Vector256.Create(left.Slice(i, Lane));
            var r = Vector256.Create(right.Slice(i, Lane));
            leftWins |= Vector256.LessThanAny(l, r);
            rightWins |= Vector256.LessThanAny(r, l);
            if (leftWins && rightWins)
            {
                return 0;
            }
        }

        return leftWins ? -1 : rightWins ? 1 : 0;
    }

    // A point that beat one newcomer is likely to beat the next; meeting it first saves most comparisons.
    private void MoveToFront(int index)
    {
        if (index == 0)
        {
            return;
        }

        (_points[0], _points[index]) = (_points[index], _points[0]);
        for (var i = 0; i < _stride; i++)
        {
            (_rows[i], _rows[index * _stride + i]) = (_rows[index * _stride + i], _rows[i]);
        }
    }

    private void RemoveAt(int index)
    {
        var last = _points.Count - 1;
        _points[index] = _points[last];
        _points.RemoveAt(last);
        _rows.AsSpan(last * _stride, _stride).CopyTo(_rows.AsSpan(index * _stride));
    }

    private void Append(int id, IReadOnlyList<double> losses, ReadOnlySpan<double> row)
    {
        var end = _points.Count * _stride;
        if (_rows.Length < end + _stride)
        {
            Array.Resize(ref _rows, Math.Max(end * 2, 16 * _stride));
        }

        row.CopyTo(_rows.AsSpan(end));
        _points.Add(new(id, losses));
    }
}
