using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ElixirMl.MlTypes;

public sealed partial class Tensor
{
    internal const string Schema = $$"""{"anyOf":[{{OneAxis}},{{TwoAxes}},{{ThreeAxes}},{{FourAxes}},{{MoreAxes}}],"x-ml-type":"tensor"}""";

    private const string OneAxis = """{"type":"array","items":{"type":"number"},"minItems":1}""";
    private const string TwoAxes = $$"""{"type":"array","items":{{OneAxis}},"minItems":1}""";
    private const string ThreeAxes = $$"""{"type":"array","items":{{TwoAxes}},"minItems":1}""";
    private const string FourAxes = $$"""{"type":"array","items":{{ThreeAxes}},"minItems":1}""";
    private const string MoreAxes = """{"type":"array","items":{"type":"array","items":{"type":"array","items":{"type":"array","items":{"type":"array"},"minItems":1},"minItems":1},"minItems":1},"minItems":1}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <inheritdoc/>
    public static string TypeName => "tensor";

    /// <inheritdoc/>
    /// <remarks>Says how deep numbers lie up to four axes. JSON Schema cannot say that arrays are equally long: a ragged one passes it and fails here.</remarks>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Reads nested arrays of numbers.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryRead"/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Tensor? value, [NotNullWhen(false)] out string? error) =>
        TryRead(ref reader, TensorRules.Default, out value, out error);

    /// <summary>Reads nested arrays of numbers under further rules.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards, also on failure, on its last.</param>
    /// <param name="rules">The rules; its <see cref="TensorRules.MaxElements"/> bounds the memory used.</param>
    /// <param name="value">The tensor, when the result is true.</param>
    /// <param name="error">What is wrong, when the result is false; a fault inside begins with its place, as in <c>[1][0]</c>.</param>
    /// <remarks>Numbers are gathered in rented buffers and copied once. No recursion.</remarks>
    public static bool TryRead(ref Utf8JsonReader reader, TensorRules rules, [NotNullWhen(true)] out Tensor? value, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        if (reader.TokenType != JsonTokenType.StartArray)
            return MlJson.Mismatch(ref reader, "an array of numbers, or of such arrays", out value, out error);

        int depth = reader.CurrentDepth;
        var tensor = new TensorReader(rules);
        try
        {
            error = tensor.Read(ref reader) ?? BrokenRule(tensor.Length, tensor.Shape, rules);
            value = error is null ? new Tensor(tensor.ToArray(), tensor.Shape.ToArray()) : null;
            MlJson.Leave(ref reader, depth);
            return error is null;
        }
        finally
        {
            tensor.Dispose();
        }
    }

    /// <summary>Writes nested arrays of numbers, each in its shortest exact form.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.Write"/>
    public static void Write(Utf8JsonWriter writer, Tensor value) => WriteAxis(writer, value.Values, value.Shape);

    // As deep as there are axes, of which there are at most 64.
    private static void WriteAxis(Utf8JsonWriter writer, ReadOnlySpan<double> values, ReadOnlySpan<int> shape)
    {
        writer.WriteStartArray();
        int step = values.Length / shape[0];
        for (var start = 0; start < values.Length; start += step)
        {
            if (shape.Length == 1)
                writer.WriteNumberValue(values[start]);
            else
                WriteAxis(writer, values.Slice(start, step), shape[1..]);
        }

        writer.WriteEndArray();
    }
}
