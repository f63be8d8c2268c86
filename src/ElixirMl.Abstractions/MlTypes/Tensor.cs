using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>A rectangular array of finite numbers with 1 to 64 axes, none of them empty.</summary>
/// <remarks>
/// Immutable and thread-safe. Numbers lie in row-major order: the last axis varies fastest. <see cref="Create(ReadOnlySpan{double}, ReadOnlySpan{int}, TensorRules?)"/>
/// and reading JSON own their buffer; <see cref="Wrap"/> shares the caller's. Compared by value; the hash looks at no more than 32 numbers. JSON: nested arrays.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Tensor>))]
[MlType("tensor", Schema)]
public sealed partial class Tensor : IMlType<Tensor>, IEquatable<Tensor>
{
    private const int HashedNumbers = 32;

    private readonly int[] _shape;

    private Tensor(ReadOnlyMemory<double> memory, int[] shape)
    {
        Memory = memory;
        _shape = shape;
    }

    /// <summary>Number of axes, 1 to 64.</summary>
    public int Rank => _shape.Length;

    /// <summary>Length of each axis, all at least 1; a view, nothing is copied.</summary>
    public ReadOnlySpan<int> Shape => _shape;

    /// <summary>Number of numbers: the product of <see cref="Shape"/>.</summary>
    public int Length => Memory.Length;

    /// <summary>The numbers in row-major order; a view, nothing is copied.</summary>
    public ReadOnlySpan<double> Values => Memory.Span;

    /// <summary>The numbers in row-major order as memory; a view, nothing is copied.</summary>
    public ReadOnlyMemory<double> Memory { get; }

    /// <summary>One number.</summary>
    /// <param name="indices">One index per axis, each from 0 to the axis' length - 1.</param>
    /// <exception cref="ArgumentException">There are more or fewer indices than axes.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index is outside its axis.</exception>
    public double this[params ReadOnlySpan<int> indices] => Values[OffsetOf(indices)];

    /// <summary>Makes a tensor from a copy of the numbers.</summary>
    /// <param name="values">Finite numbers in row-major order.</param>
    /// <param name="shape">Length of each axis; their product is the number of values.</param>
    /// <param name="rules">Further rules; none when null, not even a limit of length.</param>
    /// <exception cref="ArgumentException">The shape does not fit the values, a number is not finite, or a rule is broken.</exception>
    /// <remarks>O(n) time; one copy.</remarks>
    public static Tensor Create(ReadOnlySpan<double> values, ReadOnlySpan<int> shape, TensorRules? rules = null) =>
        TryCreate(values, shape, rules, out Tensor? tensor, out string? error) ? tensor : throw new ArgumentException(error);

    /// <summary>Makes a tensor of two axes from a copy of its rows.</summary>
    /// <param name="rows">Rows of equal length, at least one number in each.</param>
    /// <param name="rules">Further rules; none when null, not even a limit of length.</param>
    /// <exception cref="ArgumentException">A row is missing, empty or of another length, a number is not finite, or a rule is broken.</exception>
    public static Tensor Create(double[][] rows, TensorRules? rules = null) =>
        TryCreate(rows, rules, out Tensor? tensor, out string? error) ? tensor : throw new ArgumentException(error);

    /// <summary>Makes a tensor over the caller's buffer, without a copy.</summary>
    /// <param name="values">Finite numbers in row-major order; must not change as long as the tensor is in use.</param>
    /// <param name="shape">Length of each axis; their product is the number of values.</param>
    /// <param name="rules">Further rules; none when null, not even a limit of length.</param>
    /// <exception cref="ArgumentException">The shape does not fit the values, a number is not finite, or a rule is broken.</exception>
    /// <remarks>O(n) time; no copy.</remarks>
    public static Tensor Wrap(ReadOnlyMemory<double> values, ReadOnlySpan<int> shape, TensorRules? rules = null) =>
        TryWrap(values, shape, rules, out Tensor? tensor, out string? error) ? tensor : throw new ArgumentException(error);

    /// <summary>Makes a tensor from a copy of the numbers, or says why they cannot be one.</summary>
    /// <inheritdoc cref="Create(ReadOnlySpan{double}, ReadOnlySpan{int}, TensorRules?)"/>
    public static bool TryCreate(ReadOnlySpan<double> values, ReadOnlySpan<int> shape, TensorRules? rules, [NotNullWhen(true)] out Tensor? tensor, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(values, shape, rules);
        tensor = error is null ? new Tensor(values.ToArray(), shape.ToArray()) : null;
        return error is null;
    }

    /// <summary>Makes a tensor of two axes from a copy of its rows, or says why they cannot be one.</summary>
    /// <inheritdoc cref="Create(double[][], TensorRules?)"/>
    public static bool TryCreate(double[][] rows, TensorRules? rules, [NotNullWhen(true)] out Tensor? tensor, [NotNullWhen(false)] out string? error)
    {
        tensor = null;
        if (!Rows.TryFlatten(rows, out double[]? values, out error))
            return false;

        return TryWrap(values, [rows.Length, rows[0].Length], rules, out tensor, out error);
    }

    /// <summary>Makes a tensor over the caller's buffer, or says why it cannot be one.</summary>
    /// <inheritdoc cref="Wrap"/>
    public static bool TryWrap(ReadOnlyMemory<double> values, ReadOnlySpan<int> shape, TensorRules? rules, [NotNullWhen(true)] out Tensor? tensor, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(values.Span, shape, rules);
        tensor = error is null ? new Tensor(values, shape.ToArray()) : null;
        return error is null;
    }

    /// <summary>Checks further rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="error">The first broken rule, when the result is false.</param>
    public bool Satisfies(TensorRules rules, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        error = BrokenRule(Length, Shape, rules);
        return error is null;
    }

    /// <inheritdoc/>
    public bool Equals(Tensor? other) => other is not null && Shape.SequenceEqual(other.Shape) && Values.SequenceEqual(other.Values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Tensor);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (int length in Shape)
            hash.Add(length);
        foreach (double value in Values[..int.Min(Length, HashedNumbers)])
            hash.Add(value);

        return hash.ToHashCode();
    }

    /// <summary>Shape and first numbers, for logs: <c>Tensor(2×3) [1, 2, 3, …]</c>; invariant culture.</summary>
    public override string ToString() => $"Tensor({TensorShape.Format(Shape)}) {MlText.Preview(Values)}";

    private static string? ErrorOf(ReadOnlySpan<double> values, ReadOnlySpan<int> shape, TensorRules? rules)
    {
        if (TensorShape.ErrorOf(shape, values.Length) is { } error)
            return error;
        if (!Finiteness.AreFinite(values) && Finiteness.IndexOfNonFinite(values) is var offset)
            return Invariant($"{TensorShape.PathOf(offset, shape)} is {values[offset]}; a tensor holds finite numbers");

        return rules is null ? null : BrokenRule(values.Length, shape, rules);
    }

    private static string? BrokenRule(int length, ReadOnlySpan<int> shape, TensorRules rules)
    {
        if (length > rules.MaxElements)
            return MlLimits.TooMany(rules.MaxElements);

        return rules.Shape is { } pattern ? TensorShape.Misfit(shape, pattern) : null;
    }

    private int OffsetOf(ReadOnlySpan<int> indices)
    {
        if (indices.Length != Rank)
            throw new ArgumentException(Invariant($"The tensor has {Rank} axes; {indices.Length} indices were given."), nameof(indices));

        var offset = 0;
        for (var axis = 0; axis < Rank; axis++)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(indices[axis], nameof(indices));
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(indices[axis], _shape[axis], nameof(indices));
            offset = (offset * _shape[axis]) + indices[axis];
        }

        return offset;
    }
}
