using System.Buffers;
using System.Globalization;
using System.Text.Json;
using ElixirMl.Tools;
using Microsoft.Extensions.AI;

namespace ElixirMl.Predictors.Tools;

/// <summary>A generated tool as <see cref="AIFunction"/>.</summary>
internal sealed class ToolFunction(Tool tool) : AIFunction
{
    public override string Name => tool.Name;

    public override string Description => tool.Description;

    public override JsonElement JsonSchema { get; } = JsonDocument.Parse(tool.Parameters.ToJsonSchema()).RootElement;

    protected override async ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
    {
        var json = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(json))
        {
            writer.WriteStartObject();
            foreach (var (name, value) in arguments)
            {
                writer.WritePropertyName(name);
                Write(writer, name, value);
            }

            writer.WriteEndObject();
        }

        return await tool.CallAsync(json.WrittenMemory, cancellationToken).ConfigureAwait(false);
    }

    private static void Write(Utf8JsonWriter writer, string name, object? value)
    {
        switch (value)
        {
            case null:
                writer.WriteNullValue();
                break;
            case JsonElement json:
                json.WriteTo(writer);
                break;
            case string text:
                writer.WriteStringValue(text);
                break;
            case bool flag:
                writer.WriteBooleanValue(flag);
                break;
            case int or long or short or byte or uint or double or float or decimal:
                writer.WriteRawValue(((IFormattable)value).ToString(null, CultureInfo.InvariantCulture));
                break;
            default:
                throw new ArgumentException($"The argument '{name}' is a {value.GetType().Name}. Give JSON, text, a number or a truth value.", nameof(value));
        }
    }
}
