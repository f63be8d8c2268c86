using System.Numerics;

namespace ElixirMl.Search.Surrogates;

/// <summary>What a conditioned Gaussian process believes; <see cref="Walk"/> asks it about points.</summary>
/// <remarks>Immutable: the process may learn on meanwhile. Columns end with idle elements that fill whole vectors.</remarks>
internal sealed class Posterior
{
    private readonly double[][] _columns;
    private readonly double[][] _presence;

    public Posterior(GaussianProcess process)
    {
        Domain = process.Domain;
        Parameters = (double[])process.Parameters.Clone();
        Count = process.Count;
        Padded = (Count + Vector<double>.Count - 1) / Vector<double>.Count * Vector<double>.Count;
        Whitening = process.Whitening.ToArray();
        Alpha = Column(process.Alpha.ToArray());
        var points = process.Pairs.Points;
        _columns = [.. Enumerable.Range(0, Domain.Count).Select(j => Column(points.Select(point => Filled(j, point[j]))))];
        _presence = [.. Enumerable.Range(0, Domain.Count).Select(j => Column(points.Select(point => double.IsNaN(point[j]) ? 0.0 : 1.0)))];
    }

    public SearchDomain Domain { get; }

    public double[] Parameters { get; }

    /// <summary>Number of observations.</summary>
    public int Count { get; }

    /// <summary>Length of a column.</summary>
    public int Padded { get; }

    /// <summary>Inverse of the covariance's Cholesky factor, packed.</summary>
    public double[] Whitening { get; }

    /// <summary>Inverse covariance times targets, a column.</summary>
    public double[] Alpha { get; }

    /// <summary>Values of one dimension at the observations, absent ones filled in.</summary>
    public double[] Values(int dimension) => _columns[dimension];

    /// <summary>1 where an observation has the dimension, otherwise 0.</summary>
    public double[] Presence(int dimension) => _presence[dimension];

    /// <summary>A new walk over points. Walks know nothing of each other, so that a replayed study sees the same numbers to the last bit.</summary>
    public PosteriorWalk Walk() => new(this);

    /// <summary>A value to compare: absent numbers lie in the middle, absence of a category is one more category.</summary>
    public double Filled(int dimension, double value) =>
        !double.IsNaN(value) ? value : Domain[dimension].IsNumeric ? 0.5 : -1;

    private double[] Column(IEnumerable<double> values) => [.. values, .. new double[Padded - Count]];
}
