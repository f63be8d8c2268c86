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

        var (json, errors) = ReadReply.With(Adapters.Single(one => one.Name == adapter), reply.Outputs, ReplyTable.Wrap(adapter, reply.Outputs.Fields[0].Type, reply.Text));

        Assert.Empty(errors);
        Assert.Equal(reply.Want == "null" ? "{}" : $"{{\"value\":{reply.Want}}}", json);
    }

    [Theory]
    [MemberData(nameof(Refused))]
    public void A_value_is_never_guessed(string adapter, int row)
    {
        var reply = ReplyTable.Refused[row];
        var isText = reply.Outputs.Fields[0].Type is FieldType.Text;

        var (json, errors) = ReadReply.With(Adapters.Single(one => one.Name == adapter), reply.Outputs, ReplyTable.Wrap(adapter, reply.Outputs.Fields[0].Type, reply.Text));

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
}
