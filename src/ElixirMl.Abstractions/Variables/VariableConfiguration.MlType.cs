using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.MlTypes;

namespace ElixirMl.Variables;

/// <remarks>As a field of a schema it is read without a space; a <c>[Rule]</c> of the schema may ask one to validate it.</remarks>
[MlType("variable_configuration", MlSchema)]
[JsonConverter(typeof(MlTypeJsonConverter<VariableConfiguration>))]
public sealed partial class VariableConfiguration : IMlType<VariableConfiguration>
{
    private const string MlSchema = """{"type":"object","additionalProperties":{"type":["number","string","boolean"]},"x-ml-type":"variable_configuration"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(MlSchema);

    /// <inheritdoc/>
    public static string TypeName => "variable_configuration";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Reads an object of names and plain values; null means absent.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryRead"/>
    public static bool TryRead(ref Utf8JsonReader reader, [MaybeNullWhen(false)] out VariableConfiguration value, [NotNullWhen(false)] out string? error)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return MlJson.Mismatch(ref reader, "an object of names and values", out value, out error);
        }

        var depth = reader.CurrentDepth;
        var values = new Dictionary<string, VariableValue>(StringComparer.Ordinal);
        for (MlJson.Advance(ref reader); reader.TokenType != JsonTokenType.EndObject; MlJson.Advance(ref reader))
        {
            if (!TryReadEntry(ref reader, values, out error))
            {
                MlJson.Leave(ref reader, depth);
                value = null;
                return false;
            }
        }

        value = new(new VariableLayout([.. values.Keys]), [.. values.Values]);
        error = null;
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, VariableConfiguration value)
    {
        ArgumentNullException.ThrowIfNull(value);

        value.WriteTo(writer);
    }

    private static bool TryReadEntry(ref Utf8JsonReader reader, Dictionary<string, VariableValue> values, [NotNullWhen(false)] out string? error)
    {
        if (!TryReadName(ref reader, out var name))
        {
            error = "a name is not Unicode text: it holds broken UTF-8 or half a surrogate pair";
            return false;
        }

        MlJson.Advance(ref reader);
        if (!TryReadValue(ref reader, out var value, out error))
        {
            error = MlJson.At("." + MlJson.Shorten(name), error);
            return false;
        }

        error = values.TryAdd(name, value) ? null : $"'{MlJson.Shorten(name)}' appears twice; keep one";
        return error is null;
    }

    private static bool TryReadName(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? name)
    {
        try
        {
            name = reader.GetString()!;
            return true;
        }
        catch (InvalidOperationException)
        {
            name = null;
            return false;
        }
    }

    private static bool TryReadValue(ref Utf8JsonReader reader, out VariableValue value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        error = null;
        switch (reader.TokenType)
        {
            case JsonTokenType.Null:
                return true;
            case JsonTokenType.True or JsonTokenType.False:
                value = reader.GetBoolean();
                return true;
            case JsonTokenType.Number when reader.TryGetInt64(out var whole):
                value = whole;
                return true;
            case JsonTokenType.String:
                var isText = MlJson.TryReadString(ref reader, out var text, out error);
                value = text;
                return isText;
            default:
                var isNumber = MlJson.TryReadNumber(ref reader, "a number, a text, true, false or null", out var number, out error);
                value = number;
                return isNumber;
        }
    }
}
