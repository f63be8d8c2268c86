using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace ElixirMl.Clients.Lexical.Prompts;

/// <summary>All values in one JSON object.</summary>
internal sealed class JsonPromptFormat : MarkedPromptFormat
{
    private const string Request = "Answer with one JSON object";

    private static readonly JsonWriterOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public override string?[] ReadOutputs(string assistant, IReadOnlyList<PromptField> fields)
    {
        try
        {
            using var reply = JsonDocument.Parse(assistant);
            var root = reply.RootElement;
            return root.ValueKind == JsonValueKind.Object ? [.. fields.Select(field => Find(root, field))] : new string?[fields.Count];
        }
        catch (JsonException)
        {
            // An earlier turn may hold any text, for example a broken reply that is being mended.
            return new string?[fields.Count];
        }
    }

    public override string WriteReply(IReadOnlyList<PromptField> fields, IReadOnlyList<FieldValue> values)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, Readable);
        writer.WriteStartObject();
        for (var i = 0; i < fields.Count; i++)
        {
            writer.WritePropertyName(fields[i].Name);
            if (values[i].IsJson)
            {
                writer.WriteRawValue(values[i].Text);
            }
            else
            {
                writer.WriteStringValue(values[i].Text);
            }
        }

        writer.WriteEndObject();
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    protected override bool IsAskedForIn(string system) => ListsFields(system) && LineStart.Find(system, Request) >= 0;

    protected override string? FindType(string system, string name)
    {
        var reply = system[LineStart.Find(system, Request)..];
        return After(reply, $"\"{name}\": ") ?? After(reply, $"\"{name}\"?: ");
    }

    // Null is a value only where the prompt allows it; elsewhere it stands for what an example lacks.
    private static string? Find(JsonElement reply, PromptField field)
    {
        if (!reply.TryGetProperty(field.Name, out var value))
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString(),
            JsonValueKind.Null when field.Hint is not ValueHint.Optional => null,
            _ => value.GetRawText(),
        };
    }
}
