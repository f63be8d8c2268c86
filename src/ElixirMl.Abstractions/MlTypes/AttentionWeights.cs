using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Numerics.Tensors;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>A matrix of finite weights of at least 0: how much each row attends to each column.</summary>
/// <remarks>Immutable and thread-safe. Built over a <see cref="Tensor"/>, which decides about copies. Compared by value. JSON: an array of rows.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<AttentionWeights>))]
[MlType("attention_weights", Schema)]
public sealed class AttentionWeights : IMlType<AttentionWeights>, IEquatable<AttentionWeights>
{
    internal const string Schema = """{"type":"array","items":{"type":"array","items":{"type":"number","minimum":0},"minItems":1},"minItems":1,"x-ml-type":"attention_weights"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private AttentionWeights(Tensor matrix) => Matrix = matrix;

    /// <inheritdoc/>
    public static string TypeName => "attention_weights";

    /// <inheritdoc/>
    /// <remarks>JSON Schema cannot say that rows are equally long: a ragged array passes it and fails here.</remarks>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The weights as a tensor of two axes.</summary>
    public Tensor Matrix { get; }

    /// <summary>Number of rows, at least 1.</summary>
    public int Rows => Matrix.Shape[0];

    /// <summary>Number of columns, at least 1.</summary>
    public int Columns => Matrix.Shape[1];

    /// <summary>Whether every row sums to 1 within <see cref="AttentionWeightsRules.RowSumTolerance"/>.</summary>
    /// <remarks>O(n) time for n weights.</remarks>
    public bool IsNormalized => BrokenRow(Matrix) is null;

    /// <summary>One weight.</summary>
    /// <param name="row">From 0 to <see cref="Rows"/> - 1.</param>
    /// <param name="column">From 0 to <see cref="Columns"/> - 1.</param>
    public double this[int row, int column] => Matrix[row, column];

    /// <summary>The weights of one row; a view, nothing is copied.</summary>
    /// <param name="index">From 0 to <see cref="Rows"/> - 1.</param>
    public ReadOnlySpan<double> Row(int index) => RowOf(Matrix, index);

    /// <summary>Makes weights over a matrix, without a copy.</summary>
    /// <param name="matrix">Two axes, no number below 0.</param>
    /// <param name="rules">Further rules; none when null.</param>
    /// <exception cref="ArgumentException">The tensor is not a matrix, a weight is negative, or a rule is broken.</exception>
    public static AttentionWeights Create(Tensor matrix, AttentionWeightsRules? rules = null) =>
        TryCreate(matrix, rules, out AttentionWeights? weights, out string? error) ? weights : throw new ArgumentException(error);

    /// <summary>Makes weights over a matrix, or says why it cannot be done.</summary>
    /// <inheritdoc cref="Create"/>
    public static bool TryCreate(Tensor matrix, AttentionWeightsRules? rules, [NotNullWhen(true)] out AttentionWeights? weights, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(matrix);

        error = ErrorOf(matrix) ?? (rules is null ? null : BrokenRule(matrix, rules));
        weights = error is null ? new AttentionWeights(matrix) : null;
        return error is null;
    }

    /// <summary>Reads an array of rows with up to 1 048 576 weights.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryRead"/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out AttentionWeights? value, [NotNullWhen(false)] out string? error) =>
        TryRead(ref reader, AttentionWeightsRules.Default, out value, out error);

    /// <summary>Reads an array of rows under further rules.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards, also on failure, on its last.</param>
    /// <param name="rules">The rules; its <see cref="AttentionWeightsRules.MaxElements"/> bounds the memory used.</param>
    /// <param name="value">The weights, when the result is true.</param>
    /// <param name="error">What is wrong, when the result is false; a fault inside begins with its place, as in <c>[1][0]</c>.</param>
    public static bool TryRead(ref Utf8JsonReader reader, AttentionWeightsRules rules, [NotNullWhen(true)] out AttentionWeights? value, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        value = null;
        return Tensor.TryRead(ref reader, new TensorRules { MaxElements = rules.MaxElements }, out Tensor? matrix, out error)
            && TryCreate(matrix, rules, out value, out error);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, AttentionWeights value) => Tensor.Write(writer, value.Matrix);

    /// <summary>Checks further rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="error">The first broken rule, when the result is false.</param>
    public bool Satisfies(AttentionWeightsRules rules, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        error = BrokenRule(Matrix, rules);
        return error is null;
    }

    /// <inheritdoc/>
    public bool Equals(AttentionWeights? other) => other is not null && Matrix.Equals(other.Matrix);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AttentionWeights);

    /// <inheritdoc/>
    public override int GetHashCode() => Matrix.GetHashCode();

    /// <summary>Size and first weights, for logs; invariant culture.</summary>
    public override string ToString() => Invariant($"AttentionWeights({Rows}×{Columns}) {MlText.Preview(Matrix.Values)}");

    private static string? ErrorOf(Tensor matrix)
    {
        if (matrix.Rank != 2)
            return Invariant($"the array has {matrix.Rank} axes; attention weights are a matrix: an array of rows");
        if (TensorPrimitives.Min(matrix.Values) >= 0)
            return null;

        int offset = matrix.Values.IndexOfAnyInRange(double.MinValue, -double.Epsilon);
        return Invariant($"{TensorShape.PathOf(offset, matrix.Shape)} is {matrix.Values[offset]}; attention weights are at least 0");
    }

    private static string? BrokenRule(Tensor matrix, AttentionWeightsRules rules)
    {
        if (matrix.Length > rules.MaxElements)
            return MlLimits.TooMany(rules.MaxElements);

        return rules.Normalized ? BrokenRow(matrix) : null;
    }

    private static string? BrokenRow(Tensor matrix)
    {
        for (var row = 0; row < matrix.Shape[0]; row++)
        {
            double sum = TensorPrimitives.Sum(RowOf(matrix, row));
            if (!(Math.Abs(sum - 1) <= AttentionWeightsRules.RowSumTolerance))
                return Invariant($"[{row}] sums to {sum:G6}; every row must sum to 1 within {AttentionWeightsRules.RowSumTolerance}");
        }

        return null;
    }

    private static ReadOnlySpan<double> RowOf(Tensor matrix, int index)
    {
        int columns = matrix.Shape[1];
        return matrix.Values.Slice(index * columns, columns);
    }
}
