using System.Diagnostics.CodeAnalysis;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

public sealed partial class Embedding
{
    /// <summary>Whether the Euclidean norm is 1 within <see cref="EmbeddingRules.UnitNormTolerance"/>.</summary>
    public bool IsUnit => VectorMath.IsUnit(Norm());

    /// <summary>Euclidean norm.</summary>
    /// <returns>At least 0.</returns>
    /// <remarks>O(d) time, no allocation. Exact to float precision also where squares overflow or vanish.</remarks>
    public double Norm() => VectorMath.Norm(Values);

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
    /// <remarks>O(d) time, no allocation.</remarks>
    public double Cosine(Embedding other)
    {
        GuardDimension(other);

        return VectorMath.Cosine(Values, other.Values);
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
        var values = new float[Dimension];
        unit = VectorMath.TryNormalize(Values, values) ? new Embedding(values) : null;
        return unit is not null;
    }

    private void GuardDimension(Embedding other)
    {
        ArgumentNullException.ThrowIfNull(other);

        if (other.Dimension != Dimension)
            throw new ArgumentException(Invariant($"The embeddings have {Dimension} and {other.Dimension} components; both need the same number."), nameof(other));
    }
}
