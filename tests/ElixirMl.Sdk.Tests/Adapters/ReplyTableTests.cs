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

public sealed class ReplyTableTests
{
    private static readonly Adapter[] Adapters = [ChatAdapter.Shared, JsonAdapter.Shared, MarkdownAdapter.Shared, XmlAdapter.Shared, CompactAdapter.Shared];

    public static TheoryData<string, int> Objects() => Table(ReplyTable.Objects);

    public static TheoryData<string, int> Values() => Table(ReplyTable.Values);

    public static TheoryData<string, int> Refused() => Table(ReplyTable.Refused);

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_object_is_understood_whatever_surrounds_it(string adapter, int row)
    {
        var reply = ReplyTable.Objects[row];

        var (json, errors) = Read(adapter, reply.Outputs, reply.Text);

        Assert.Empty(errors);
        Assert.Equal(reply.Want, json);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_understood_however_it_is_written(string adapter, int row)
    {
        var reply = ReplyTable.Values[row];

        var (json, errors) = Read(adapter, reply.Outputs, Wrap(adapter, reply));

        Assert.Empty(errors);
        Assert.Equal(reply.Want == "null" ? "{}" : $"{{\"value\":{reply.Want}}}", json);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_is_never_guessed(string adapter, int row)
    {
        var reply = ReplyTable.Refused[row];
        var isText = reply.Outputs.Fields[0].Type is FieldType.Text;

        var (json, errors) = Read(adapter, reply.Outputs, Wrap(adapter, reply));

        // Below a mark the word null is as good a text as any.
        Assert.Equal(isText && !IsJson(adapter) ? [] : [reply.Want], errors.Select(error => error.Rule));
        Assert.True(errors.Count > 0 || isText, json);
    }

    private static TheoryData<string, int> Table(IReadOnlyList<ReplyCase> cases)
    {
        var data = new TheoryData<string, int>();
        foreach (var adapter in Adapters)
        {
            for (var i = 0; i < cases.Count; i++)
            {
                data.Add(adapter.Name, i);
            }
        }

        return data;
    }

    private static bool IsJson(string adapter) => adapter is "Json" or "Compact";

    private static string Wrap(string adapter, ReplyCase reply) => adapter switch
    {
        "Chat" => $"[[ ## value ## ]]\n{reply.Text}\n\n[[ ## completed ## ]]",
        "Markdown" => $"## value\n\n{reply.Text}\n\n## completed",
        "Xml" => $"<value>\n{reply.Text}\n</value>",
        _ => $"{{\"value\": {JsonValue(reply.Text)}}}",
    };

    // Within JSON a model writes JSON where the text is some, and a string where it is not.
    private static string JsonValue(string text) =>
        text[0] is '[' or '{' or '"' || text == "null" || text == "NaN" || double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? text
            : $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static (string Json, IReadOnlyList<ValidationError> Errors) Read(string adapter, Schema outputs, string reply)
    {
        var log = new TolerantLog();
        var fields = new FieldText[outputs.Fields.Count];
        var codec = outputs.ToCodec();
        var signature = new Signature("Ask", "Answer.", new("In", []), outputs);
        Adapters.Single(one => one.Name == adapter).Parse(signature, reply, fields, log);
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
