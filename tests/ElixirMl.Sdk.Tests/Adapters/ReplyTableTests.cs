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
    private static readonly Adapter[] Adapters = ReadReply.Adapters;

    public static TheoryData<string, int> Objects() => Table(ReplyTable.Objects);

    public static TheoryData<string, int> Values() => Table(ReplyTable.Values);

    public static TheoryData<string, int> Refused() => Table(ReplyTable.Refused);

    [Theory]
    [MemberData(nameof(Objects))]
    public void An_object_is_understood_whatever_surrounds_it(string adapter, int row)
    {
        var reply = ReplyTable.Objects[row];

        var (json, errors) = ReadReply.With(Adapters.Single(one => one.Name == adapter), reply.Outputs, reply.Text);

        Assert.Empty(errors);
        Assert.Equal(reply.Want, json);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_is_understood_however_it_is_written(string adapter, int row)
    {
        var reply = ReplyTable.Values[row];

        var (json, errors) = ReadReply.With(Adapters.Single(one => one.Name == adapter), reply.Outputs, Wrap(adapter, reply));

        Assert.Empty(errors);
        Assert.Equal(reply.Want == "null" ? "{}" : $"{{\"value\":{reply.Want}}}", json);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_is_never_guessed(string adapter, int row)
    {
        var reply = ReplyTable.Refused[row];
        var isText = reply.Outputs.Fields[0].Type is FieldType.Text;

        var (json, errors) = ReadReply.With(Adapters.Single(one => one.Name == adapter), reply.Outputs, Wrap(adapter, reply));

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
        "Chat" or "TwoStep" => $"[[ ## value ## ]]\n{reply.Text}\n\n[[ ## completed ## ]]",
        "Markdown" => $"## value\n\n{reply.Text}\n\n## completed",
        "Xml" => $"<value>\n{reply.Text}\n</value>",
        _ when reply.Number is 53 or 59 => $"{{\"value\": {reply.Text}",
        _ when reply.Number == 7 => reply.Text.Replace("} text {", "}, {", StringComparison.Ordinal) is var items ? $"{{\"value\": [{items}]}}" : "",
        _ => $"{{\"value\": {JsonValue(reply.Text)}}}",
    };

    // Within JSON a model writes JSON where the text is some, and a string where it is not.
    private static string JsonValue(string text) =>
        text[0] is '[' or '{' or '"' || text == "null" || text == "NaN" || double.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out _)
            ? text
            : $"\"{JsonEncodedText.Encode(text, JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
