using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;

namespace ElixirMl.MlTypes;

public sealed partial class ToolCall
{
    internal const string Schema = """{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"arguments":{"type":["object","null"]}},"required":["name"],"x-ml-type":"tool_call"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <inheritdoc/>
    public static string TypeName => "tool_call";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ToolCall? value, [NotNullWhen(false)] out string? error)
    {
        var draft = new Draft { Arguments = NoArguments };
        if (!MlJson.TryReadObject(ref reader, "an object with name and arguments", ref draft, out error))
            return MlJson.Fail(error, out value, out error);
        if (draft.Name is null)
            return MlJson.Fail("name is missing: name the tool to call", out value, out error);
        if (string.IsNullOrWhiteSpace(draft.Name))
            return MlJson.Fail(".name: the name of the tool is blank", out value, out error);

        value = new ToolCall(draft.Name, draft.Arguments, draft.Id);
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ToolCall value)
    {
        writer.WriteStartObject();
        if (value.Id is not null)
            writer.WriteString("id"u8, value.Id);
        writer.WriteString("name"u8, value.Name);
        writer.WritePropertyName("arguments"u8);
        value.Arguments.WriteTo(writer);
        writer.WriteEndObject();
    }

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["id", "name", "arguments"];

        public string? Id;
        public string? Name;
        public JsonElement Arguments;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error) => member switch
        {
            0 => MlJson.TryReadOptionalString(ref reader, out Id, out error),
            1 => MlJson.TryReadString(ref reader, out Name, out error),
            _ => TryReadArguments(ref reader, out error),
        };

        private bool TryReadArguments(ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error)
        {
            error = null;
            if (reader.TokenType == JsonTokenType.Null)
                return true;
            if (reader.TokenType != JsonTokenType.StartObject)
                return MlJson.Mismatch<object>(ref reader, "an object", out _, out error);
            if (FreeJson.ErrorOf(reader) is { } fault)
            {
                reader.Skip();
                return MlJson.Fail<object>(fault, out _, out error);
            }

            Arguments = JsonElement.ParseValue(ref reader);
            return true;
        }
    }
}
