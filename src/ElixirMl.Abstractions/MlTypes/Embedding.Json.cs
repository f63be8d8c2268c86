using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

public sealed partial class Embedding
{
    internal const string Schema = """{"type":"array","items":{"type":"number","minimum":-3.4028235E+38,"maximum":3.4028235E+38},"minItems":1,"maxItems":1048576,"x-ml-type":"embedding"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <inheritdoc/>
    public static string TypeName => "embedding";

    // The limits are the shortest decimals of the largest floats, which is how such a component is written.
    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Reads an array of 1 to 1 048 576 numbers.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryRead"/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Embedding? value, [NotNullWhen(false)] out string? error) =>
        TryRead(ref reader, EmbeddingRules.Default, out value, out error);

    /// <summary>Reads an array of numbers under further rules.</summary>
    /// <param name="reader">Stands on the first token of the value; afterwards, also on failure, on its last.</param>
    /// <param name="rules">The rules; its <see cref="EmbeddingRules.MaxElements"/> bounds the memory used.</param>
    /// <param name="value">The embedding, when the result is true.</param>
    /// <param name="error">What is wrong, when the result is false.</param>
    /// <remarks>Numbers are gathered in rented buffers and copied once.</remarks>
    public static bool TryRead(ref Utf8JsonReader reader, EmbeddingRules rules, [NotNullWhen(true)] out Embedding? value, [NotNullWhen(false)] out string? error)
    {
        ArgumentNullException.ThrowIfNull(rules);

        if (reader.TokenType != JsonTokenType.StartArray)
            return MlJson.Mismatch(ref reader, "an array of numbers", out value, out error);

        int depth = reader.CurrentDepth;
        var buffer = new PooledBuffer<float>();
        try
        {
            error = ReadComponents(ref reader, ref buffer, rules);
            if (error is null)
                return TryOwn(buffer.ToArray(), rules, out value, out error);

            MlJson.Leave(ref reader, depth);
            value = null;
            return false;
        }
        finally
        {
            buffer.Dispose();
        }
    }

    /// <summary>Writes an array of numbers, each in its shortest exact form.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.Write"/>
    public static void Write(Utf8JsonWriter writer, Embedding value)
    {
        writer.WriteStartArray();
        foreach (float component in value.Values)
            writer.WriteNumberValue(component);
        writer.WriteEndArray();
    }

    private static string? ReadComponents(ref Utf8JsonReader reader, ref PooledBuffer<float> buffer, EmbeddingRules rules)
    {
        for (MlJson.Advance(ref reader); reader.TokenType != JsonTokenType.EndArray; MlJson.Advance(ref reader))
        {
            if (reader.TokenType != JsonTokenType.Number || !reader.TryGetSingle(out float component) || !float.IsFinite(component))
                return Culprit(ref reader, buffer.Count);
            if (buffer.Count == rules.MaxElements)
                return MlLimits.TooMany(rules.MaxElements);

            buffer.Add(component);
        }

        return null;
    }

    private static string Culprit(ref Utf8JsonReader reader, int index)
    {
        string range = reader.TokenType == JsonTokenType.Number ? ", beyond the range of a 32-bit float" : "";
        return Invariant($"element {index} is {MlJson.Describe(ref reader)}{range}; embeddings hold finite numbers");
    }

    private static bool TryOwn(float[] values, EmbeddingRules rules, [NotNullWhen(true)] out Embedding? value, [NotNullWhen(false)] out string? error)
    {
        error = values.Length == 0 ? ErrorOf(values, rules) : BrokenRule(values, rules);
        value = error is null ? new Embedding(values) : null;
        return error is null;
    }
}
