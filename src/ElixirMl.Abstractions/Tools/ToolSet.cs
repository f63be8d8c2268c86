using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;

namespace ElixirMl.Tools;

/// <summary>The tools a model may ask for.</summary>
/// <param name="Tools">Names are unique.</param>
/// <remarks>
/// As an input beside an output of type <see cref="ToolCalls"/>: a model with tool calls of its own is given them as such; for others they
/// are described in the prompt. Immutable and thread-safe; compared by value. JSON: a list.
/// </remarks>
[JsonConverter(typeof(MlTypeJsonConverter<ToolSet>))]
[MlType("tools", Schema)]
public sealed record ToolSet(ValueList<ToolDescription> Tools) : IMlType<ToolSet>
{
    internal const string Schema = $$$"""{"type":"array","items":{{{ToolDescription.Schema}}},"x-ml-type":"tools"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    /// <inheritdoc/>
    public static string TypeName => "tools";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>Describes generated tools.</summary>
    /// <param name="tools">Generated for <see cref="ToolAttribute"/> methods.</param>
    public static ToolSet Of(params ReadOnlySpan<Tool> tools)
    {
        var described = new ToolDescription[tools.Length];
        for (var i = 0; i < described.Length; i++)
        {
            described[i] = ToolDescription.Of(tools[i]);
        }

        return new(ValueList.Create<ToolDescription>(described));
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, [NotNullWhen(true)] out ToolSet? value, [NotNullWhen(false)] out string? error)
    {
        value = MlJson.TryReadArray<ToolDescription>(ref reader, "a list of tools", MlLimits.MaxElements, out var items, out error) ? new(items.ToValueList()) : null;
        return value is not null;
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, ToolSet value)
    {
        writer.WriteStartArray();
        foreach (var tool in value.Tools)
        {
            ToolDescription.Write(writer, tool);
        }

        writer.WriteEndArray();
    }
}
