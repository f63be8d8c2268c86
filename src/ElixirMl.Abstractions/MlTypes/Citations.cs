using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.Schemas;

namespace ElixirMl.MlTypes;

/// <summary>The passages an answer rests on.</summary>
/// <param name="Items">In the order they were given.</param>
/// <remarks>
/// As an output: a model that delivers citations beside its reply is not asked for them, and they are put here; others write them as JSON.
/// Immutable and thread-safe; compared by value. JSON: a list.
/// </remarks>
[JsonConverter(typeof(MlTypeJsonConverter<Citations>))]
[MlType("citations", Schema)]
public sealed record Citations(ValueList<Citation> Items) : IMlType<Citations>
{
    internal const string Schema = $$$"""{"type":"array","items":{{{Citation.Schema}}},"x-ml-type":"citations"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <inheritdoc/>
    public static string TypeName => "citations";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out Citations? value, [NotNullWhen(false)] out string? error)
    {
        value = MlJson.TryReadArray<Citation>(ref reader, "a list of citations", MlLimits.MaxElements, out var items, out error) ? new(items.ToValueList()) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Citations value)
    {
        writer.WriteStartArray();
        foreach (var item in value.Items)
        {
            Citation.Write(writer, item);
        }

        writer.WriteEndArray();
    }
}
