using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;

namespace ElixirMl.MlTypes;

public sealed partial record ModelResponse
{
    internal const string Schema = $$$"""{"type":"object","properties":{"text":{"type":"string"},"model":{"type":["string","null"],"pattern":"\\S"},"usage":{"anyOf":[{{{TokenUsage.Schema}}},{"type":"null"}]},"finishReason":{"type":["string","null"],"pattern":"\\S"},"toolCalls":{"type":["array","null"],"maxItems":1048576,"items":{{{ToolCall.Schema}}}}},"required":["text"],"x-ml-type":"model_response"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <inheritdoc/>
    public static string TypeName => "model_response";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ModelResponse? value, [NotNullWhen(false)] out string? error)
    {
        Draft draft = default;
        if (!MlJson.TryReadObject(ref reader, "an object with a text", ref draft, out error))
            return MlJson.Fail(error, out value, out error);

        return TryCreate(draft.Text, draft.Model, draft.Usage, draft.FinishReason, draft.ToolCalls, out value, out error);
    }

    /// <inheritdoc/>
    /// <remarks>Half a surrogate pair in the text, as a cut reply may end with, is written as U+FFFD.</remarks>
    public static void Write(Utf8JsonWriter writer, ModelResponse value)
    {
        writer.WriteStartObject();
        writer.WriteString("text"u8, value.Text);
        if (value.Model is not null)
            writer.WriteString("model"u8, value.Model);
        if (value.Usage is { } usage)
            WriteMember(writer, "usage"u8, usage);
        if (value.FinishReason != FinishReason.Unknown)
            writer.WriteString("finishReason"u8, value.FinishReason.Value);
        if (value.ToolCalls.Count > 0)
            WriteToolCalls(writer, value.ToolCalls);
        writer.WriteEndObject();
    }

    private static void WriteMember<T>(Utf8JsonWriter writer, ReadOnlySpan<byte> name, T value)
        where T : IMlType<T>
    {
        writer.WritePropertyName(name);
        T.Write(writer, value);
    }

    private static void WriteToolCalls(Utf8JsonWriter writer, ValueList<ToolCall> calls)
    {
        writer.WriteStartArray("toolCalls"u8);
        foreach (ToolCall call in calls)
            ToolCall.Write(writer, call);
        writer.WriteEndArray();
    }

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["text", "model", "usage", "finishReason", "toolCalls"];

        public string? Text;
        public string? Model;
        public TokenUsage? Usage;
        public FinishReason FinishReason;
        public ValueList<ToolCall>? ToolCalls;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            if (member == 0)
                return MlJson.TryReadString(ref reader, out Text, out error);

            error = null;
            return reader.TokenType == JsonTokenType.Null || member switch
            {
                1 => TryReadWord(ref reader, out Model, out error),
                2 => TryReadUsage(ref reader, out error),
                3 => TryReadFinishReason(ref reader, out error),
                _ => TryReadToolCalls(ref reader, out error),
            };
        }

        private static bool TryReadWord(ref Utf8JsonReader reader, [NotNullWhen(true)] out string? word, [NotNullWhen(false)] out string? error)
        {
            if (!MlJson.TryReadString(ref reader, out word, out error))
                return false;

            return !IsBlank(word) || MlJson.Fail("the text is blank; leave it out when it is not known", out word, out error);
        }

        private bool TryReadUsage(ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            bool success = TokenUsage.TryRead(ref reader, out TokenUsage usage, out error);
            Usage = usage;
            return success;
        }

        private bool TryReadFinishReason(ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            if (!TryReadWord(ref reader, out string? word, out error))
                return false;

            FinishReason = new FinishReason(word);
            return true;
        }

        private bool TryReadToolCalls(ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            bool success = MlJson.TryReadArray(ref reader, "an array of tool calls", MlLimits.MaxElements, out List<ToolCall>? calls, out error);
            ToolCalls = calls?.ToValueList();
            return success;
        }
    }
}
