using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.MlTypes;

namespace ElixirMl.Tools;

/// <summary>A tool as a model sees it.</summary>
/// <param name="Name">Name models use; not blank.</param>
/// <param name="Description">What the tool does.</param>
/// <param name="Parameters">JSON Schema of the arguments, an object as compact JSON.</param>
/// <remarks>Immutable and thread-safe; compared by value.</remarks>
[JsonConverter(typeof(MlTypeJsonConverter<ToolDescription>))]
[MlType("tool", Schema)]
public sealed record ToolDescription(string Name, string Description, string Parameters) : IMlType<ToolDescription>
{
    internal const string Schema = """{"type":"object","properties":{"name":{"type":"string","pattern":"\\S"},"description":{"type":"string"},"parameters":{"type":"object"}},"required":["name"],"x-ml-type":"tool"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <inheritdoc/>
    public static string TypeName => "tool";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Describes a generated tool.</summary>
    /// <param name="tool">Generated for a <see cref="ToolAttribute"/> method.</param>
    public static ToolDescription Of(Tool tool)
    {
        ArgumentNullException.ThrowIfNull(tool);
        return new(tool.Name, tool.Description, Encoding.UTF8.GetString(tool.Parameters.ToJsonSchema()));
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ToolDescription? value, [NotNullWhen(false)] out string? error)
    {
        var draft = new Draft { Parameters = "{}" };
        if (!MlJson.TryReadObject(ref reader, "an object with name, description and parameters", ref draft, out error))
            return MlJson.Fail(error, out value, out error);
        if (string.IsNullOrWhiteSpace(draft.Name))
            return MlJson.Fail("name is missing or blank: name the tool", out value, out error);

        value = new(draft.Name, draft.Description ?? "", draft.Parameters);
        return true;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ToolDescription value)
    {
        writer.WriteStartObject();
        writer.WriteString("name"u8, value.Name);
        writer.WriteString("description"u8, value.Description);
        writer.WritePropertyName("parameters"u8);
        writer.WriteRawValue(value.Parameters);
        writer.WriteEndObject();
    }

    private struct Draft : IJsonDraft
    {
        private static readonly string[] Names = ["name", "description", "parameters"];

        public string? Name;
        public string? Description;
        public string Parameters;

        public static ReadOnlySpan<string> Members => Names;

        public bool TryReadMember(int member, ref Utf8JsonReader reader, [NotNullWhen(false)] out string? error) => member switch
        {
            0 => MlJson.TryReadString(ref reader, out Name, out error),
            1 => MlJson.TryReadOptionalString(ref reader, out Description, out error),
            _ => CompactJson.TryRead(ref reader, out Parameters, out error),
        };
    }
}
