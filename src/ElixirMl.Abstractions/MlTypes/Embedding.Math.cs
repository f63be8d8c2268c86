using System.Diagnostics.CodeAnalysis;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

public sealed partial class Embedding
{
    private double _norm = double.NaN;

    /// <summary>Whether the Euclidean norm is 1 within <see cref="EmbeddingRules.UnitNormTolerance"/>.</summary>
    public bool IsUnit => VectorMath.IsUnit(Norm());

    /// <summary>Euclidean norm.</summary>
    /// <returns>At least 0.</returns>
    /// <remarks>O(d) time on the first call, then remembered; no allocation. Exact to float precision also where squares overflow or vanish.</remarks>
    public double Norm()
    {
        double norm = Volatile.Read(ref _norm);
        if (!double.IsNaN(norm))
            return norm;

        norm = VectorMath.Norm(Values);
        Volatile.Write(ref _norm, norm);
        return norm;
    }

    /// <summary>Dot product.</summary>
    /// <param name="other">An embedding of the same dimension.</param>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    /// <remarks>O(d) time, no allocation.</remarks>
    public double Dot(Embedding other)
    {
        GuardDimension(other);

        return VectorMath.Dot(Values, other.Values);
    }

    /// <summary>Cosine similarity.</summary>
    /// <param name="other">An embedding of the same dimension; neither need be normalised.</param>
    /// <returns>A value in [-1, 1]; 0 when either vector is all zeros.</returns>
    /// <exception cref="ArgumentException">The dimensions differ.</exception>
    /// <remarks>O(d) time, no allocation; one pass once both norms are known.</remarks>
    public double Cosine(Embedding other)
    {
        GuardDimension(other);

        return VectorMath.Cosine(Values, Norm(), other.Values, other.Norm());
    }

    /// <summary>The vector of norm 1 in the same direction.</summary>
    /// <exception cref="InvalidOperationException">All components are zero, so that there is no direction.</exception>
    /// <remarks>O(d) time; one new buffer.</remarks>
    public Embedding Normalize() =>
        TryNormalize(out Embedding? unit) ? unit : throw new InvalidOperationException("An embedding of zeros has no direction and cannot be normalised.");

    /// <summary>The vector of norm 1 in the same direction, unless all components are zero.</summary>
    /// <inheritdoc cref="Normalize"/>
    public bool TryNormalize([NotNullWhen(true)] out Embedding? unit)
    {
        unit = null;
        if (Norm() == 0)
            return false;

        var values = new float[Dimension];
        VectorMath.Divide(Values, Norm(), values);
        unit = new Embedding(values);
        return true;
    }

    private void GuardDimension(Embedding other)
    {
        ArgumentNullException.ThrowIfNull(other);

        if (other.Dimension != Dimension)
            throw new ArgumentException(Invariant($"The embeddings have {Dimension} and {other.Dimension} components; both need the same number."), nameof(other));
    }
}
