using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;
using ElixirMl.Schemas.Tolerant;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>Reads replies as a predictor does, into JSON.</summary>
internal static class ReadReply
{
    public static readonly Adapter[] Adapters = [ChatAdapter.Shared, JsonAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, CompactAdapter.Shared, TwoStepAdapter.Shared];

    public static (string Json, IReadOnlyList<ValidationError> Errors) With(Adapter adapter, Schema outputs, string reply) => With(adapter, outputs, reply, new TolerantLog());

    public static (string Json, IReadOnlyList<ValidationError> Errors) With(Adapter adapter, Schema outputs, string reply, TolerantLog log)
    {
        var fields = new FieldText[outputs.Fields.Count];
        var codec = outputs.ToCodec();
        adapter.Parse(new Signature("Ask", "Answer.", new("In", []), outputs), reply, fields, log);
        if (log.Errors.Count == 0 && codec.TryReadText(fields, log, out var record))
        {
            codec.Validate(record, ref log.Errors);
            return (Write(codec, record), log.Errors.ToResult().Errors);
        }

        return ("", log.Errors.ToResult().Errors);
    }

    private static string Write(RecordCodec codec, Schemas.Records.Record record)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var writer = new Utf8JsonWriter(buffer, new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
        codec.Write(writer, record);
        writer.Flush();
        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
