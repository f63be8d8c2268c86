using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.Schemas;

namespace ElixirMl.MlTypes;

/// <summary>The tools a model wants to have called, in its order.</summary>
/// <remarks>
/// As an output beside an input of type <c>ToolSet</c>: a model with tool calls of its own is not asked for them in words, and its calls are
/// put here. Immutable and thread-safe; compared by value. JSON: a list of calls. Also read are a single call, an object around the list
/// or around each call, arguments written as a string, and the style of function calls, <c>search(query="cats")</c>.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<ToolCalls>))]
[MlType("tool_calls", Schema)]
public sealed record ToolCalls(ValueList<ToolCall> Calls) : IMlType<ToolCalls>
{
    internal const string Schema = $$$"""{"type":"array","items":{{{ToolCall.Schema}}},"x-ml-type":"tool_calls"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <summary>No call.</summary>
    public static ToolCalls None { get; } = new(ValueList<ToolCall>.Empty);

    /// <inheritdoc/>
    public static string TypeName => "tool_calls";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ToolCalls? value, [NotNullWhen(false)] out string? error)
    {
        value = null;
        if (reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject))
            return MlJson.Mismatch(ref reader, "a list of tool calls", out value, out error);
        if (FreeJson.ErrorOf(reader) is { } fault)
        {
            reader.Skip();
            return MlJson.Fail(fault, out value, out error);
        }

        var calls = new List<ToolCall>();
        value = ToolCallShapes.TryRead(JsonElement.ParseValue(ref reader), calls, out error) ? new(calls.ToValueList()) : null;
        return value is not null;
    }

    /// <summary>Reads JSON, or function calls such as <c>search(query="cats")</c>, one after another.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, [NotNullWhen(true)] out ToolCalls? value, [NotNullWhen(false)] out string? error)
    {
        if (MlJson.TryParse<ToolCalls>(text, out value, out error))
        {
            return true;
        }

        var calls = new List<ToolCall>();
        if (!FunctionStyle.TryRead(text, calls))
        {
            return false;
        }

        (value, error) = (new(calls.ToValueList()), null);
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ToolCalls value)
    {
        writer.WriteStartArray();
        foreach (var call in value.Calls)
        {
            ToolCall.Write(writer, call);
        }

        writer.WriteEndArray();
    }

    /// <summary>The calls, for logs.</summary>
    public override string ToString() => string.Join(", ", Calls);
}
