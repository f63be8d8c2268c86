using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.Predictors.Strategies;

/// <summary>Counts votes over outputs as people would: case, blanks and a full stop at the end do not matter, nor how a number is written.</summary>
internal static class Majority
{
    /// <summary>The first answer of the largest group; the group that began earliest wins a tie.</summary>
    public static (Answer<TOutputs> Winner, int Votes) Choose<TOutputs>(SchemaCodec<TOutputs> codec, IReadOnlyList<Answer<TOutputs>> answers, string? field)
    {
        var ballot = Ballot(codec.Schema, field);
        var largest = answers.GroupBy(answer => Key(codec, answer.Outputs, ballot), StringComparer.Ordinal).MaxBy(static group => group.Count())!;
        return (largest.First(), largest.Count());
    }

    // Free texts hardly ever agree, so they vote only where there is nothing else.
    private static int[] Ballot(Schema schema, string? field)
    {
        if (field is not null)
        {
            var index = Adapters.FieldNames.IndexOf(schema, field);
            return index >= 0 ? [index] : throw new InvalidOperationException($"There is no output '{field}' to vote on; there are {string.Join(", ", schema.Fields.Select(static one => one.JsonName))}.");
        }

        int[] all = [.. Enumerable.Range(0, schema.Fields.Count)];
        int[] closed = [.. all.Where(index => IsClosed(schema.Fields[index].Type))];
        return closed.Length > 0 ? closed : [all[^1]];
    }

    private static bool IsClosed(FieldType type) => type switch
    {
        FieldType.Enumeration or FieldType.Boolean or FieldType.Formatted => true,
        FieldType.Number number => number.IsInteger,
        FieldType.Optional optional => IsClosed(optional.Inner),
        _ => false,
    };

    private static string Key<TOutputs>(SchemaCodec<TOutputs> codec, TOutputs outputs, int[] ballot)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartArray();
        foreach (var field in ballot)
        {
            codec.WriteField(writer, outputs, field);
        }

        writer.WriteEndArray();
        writer.Flush();
        using var document = JsonDocument.Parse(buffer.WrittenMemory);
        var key = new StringBuilder();
        Append(key, document.RootElement);
        return key.ToString();
    }

    private static void Append(StringBuilder key, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Append(key.Append('['), item);
                }

                break;
            case JsonValueKind.Object:
                foreach (var member in value.EnumerateObject())
                {
                    Append(key.Append('{').Append(member.Name).Append(':'), member.Value);
                }

                break;
            case JsonValueKind.String:
                var words = value.GetString()!.ToUpperInvariant().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                key.Append('"').Append(string.Join(' ', words).TrimEnd('.', '!'));
                break;
            case JsonValueKind.Number:
                key.Append(Canonical(value));
                break;
            default:
                key.Append(value.GetRawText());
                break;
        }
    }

    // 2, 2.0 and 2e0 are one vote. What a decimal cannot hold is compared as a double, and what is too large even for that as it is written.
    private static string Canonical(JsonElement number) =>
        number.TryGetDouble(out var zero) && zero == 0 ? "0"
        : number.TryGetDecimal(out var exact) && exact != 0 ? exact.ToString("0.#############################", CultureInfo.InvariantCulture)
        : number.TryGetDouble(out var real) && double.IsFinite(real) ? real.ToString("R", CultureInfo.InvariantCulture)
        : number.GetRawText();
}
