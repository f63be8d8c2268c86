using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>A vector of at least one finite number that stands for the meaning of something.</summary>
/// <remarks>
/// Immutable and thread-safe. <see cref="Create"/>, reading JSON and <see cref="Normalize"/> own their buffer; <see cref="Wrap"/>
/// shares the caller's. Compared by value; the hash looks at no more than 32 components. JSON: an array of numbers.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Embedding>))]
[MlType("embedding", Schema)]
public sealed partial class Embedding : IMlType<Embedding>, IEquatable<Embedding>
{
    private const int HashedComponents = 32;

    private Embedding(ReadOnlyMemory<float> memory) => Memory = memory;

    /// <summary>Number of components, at least 1.</summary>
    public int Dimension => Memory.Length;

    /// <summary>The components; a view, nothing is copied.</summary>
    public ReadOnlySpan<float> Values => Memory.Span;

    /// <summary>The components as memory; a view, nothing is copied.</summary>
    public ReadOnlyMemory<float> Memory { get; }

    /// <summary>One component.</summary>
    /// <param name="index">From 0 to <see cref="Dimension"/> - 1.</param>
    public float this[int index] => Memory.Span[index];

    /// <summary>Makes an embedding from a copy of the components.</summary>
    /// <param name="values">At least one finite number.</param>
    /// <param name="rules">Further rules; none when null, not even a limit of length.</param>
    /// <exception cref="ArgumentException">There is no component, one is not finite, or a rule is broken.</exception>
    /// <remarks>O(d) time; one copy.</remarks>
    public static Embedding Create(ReadOnlySpan<float> values, EmbeddingRules? rules = null) =>
        TryCreate(values, rules, out Embedding? embedding, out string? error) ? embedding : throw new ArgumentException(error);

    /// <summary>Makes an embedding over the caller's buffer, without a copy.</summary>
    /// <param name="values">At least one finite number; must not change as long as the embedding is in use.</param>
    /// <param name="rules">Further rules; none when null, not even a limit of length.</param>
    /// <exception cref="ArgumentException">There is no component, one is not finite, or a rule is broken.</exception>
    /// <remarks>O(d) time; no copy.</remarks>
    public static Embedding Wrap(ReadOnlyMemory<float> values, EmbeddingRules? rules = null) =>
        TryWrap(values, rules, out Embedding? embedding, out string? error) ? embedding : throw new ArgumentException(error);

    /// <summary>Makes an embedding from a copy of the components, or says why they cannot be one.</summary>
    /// <inheritdoc cref="Create"/>
    public static bool TryCreate(ReadOnlySpan<float> values, EmbeddingRules? rules, [NotNullWhen(true)] out Embedding? embedding, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(values, rules);
        embedding = error is null ? new Embedding(values.ToArray()) : null;
        return error is null;
    }

    /// <inheritdoc cref="TryCreate(ReadOnlySpan{float}, EmbeddingRules?, out Embedding?, out string?)"/>
    public static bool TryCreate(ReadOnlySpan<float> values, [NotNullWhen(true)] out Embedding? embedding, [NotNullWhen(false)] out string? error) =>
        TryCreate(values, null, out embedding, out error);

    /// <summary>Makes an embedding over the caller's buffer, or says why it cannot be one.</summary>
    /// <inheritdoc cref="Wrap"/>
    public static bool TryWrap(ReadOnlyMemory<float> values, EmbeddingRules? rules, [NotNullWhen(true)] out Embedding? embedding, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(values.Span, rules);
        embedding = error is null ? new Embedding(values) : null;
        return error is null;
    }

    /// <summary>Whether the components can be an embedding, without making one.</summary>
    /// <param name="values">One finite number per dimension; at least one.</param>
    /// <param name="rules">Further rules; none when null.</param>
    /// <remarks>O(d) at about the speed memory is read; allocates nothing for valid components.</remarks>
    public static bool IsValid(ReadOnlySpan<float> values, EmbeddingRules? rules = null) =>
        !values.IsEmpty && Finiteness.AreFinite(values) && (rules is null || BrokenRule(values, rules) is null);

    /// <summary>Checks further rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="error">The first broken rule, when the result is false.</param>
    /// <remarks>O(1), or O(d) with <see cref="EmbeddingRules.UnitNorm"/>.</remarks>
    public bool Satisfies(EmbeddingRules rules, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        error = BrokenRule(Values, rules);
        return error is null;
    }

    /// <inheritdoc/>
    public bool Equals(Embedding? other) => other is not null && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Embedding);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        hash.Add(Dimension);
        foreach (float value in Values[..int.Min(Dimension, HashedComponents)])
            hash.Add(value);

        return hash.ToHashCode();
    }

    /// <summary>Dimension and first components, for logs: <c>Embedding(384) [0.12, -0.5, 0.03, …]</c>; invariant culture.</summary>
    public override string ToString() => Invariant($"Embedding({Dimension}) {MlText.Preview(Values)}");

    private static string? ErrorOf(ReadOnlySpan<float> values, EmbeddingRules? rules)
    {
        if (values.IsEmpty || !Finiteness.AreFinite(values))
            return Fault(values);

        return rules is null ? null : BrokenRule(values, rules);
    }

    private static string Fault(ReadOnlySpan<float> values)
    {
        if (values.IsEmpty)
            return "the vector is empty; an embedding has at least one component";

        int index = Finiteness.IndexOfNonFinite(values);
        return Invariant($"element {index} is {values[index]}; embeddings hold finite numbers");
    }

    private static string? BrokenRule(ReadOnlySpan<float> values, EmbeddingRules rules)
    {
        if (rules.Dimension is { } dimension && dimension != values.Length)
            return Invariant($"the embedding has {values.Length} components; {dimension} are required");
        if (values.Length > rules.MaxElements)
            return MlLimits.TooMany(rules.MaxElements);
        if (rules.UnitNorm && VectorMath.Norm(values) is var norm && !VectorMath.IsUnit(norm))
            return Invariant($"the norm is {norm:G6}; it must be 1 within {EmbeddingRules.UnitNormTolerance} (normalise the vector)");

        return null;
    }
}
