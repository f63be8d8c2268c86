using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>Whole replies to a question with one output: the value without any form, and objects that say something else.</summary>
public sealed class WholeReplyTests
{
    private const string A = """{"sku":"a","count":1}""";
    private const string B = """{"sku":"b","count":2}""";

    private static readonly Schema Line = Schema.Create("Line", Field.Text("sku"), Field.Integer("count"));

    public static TheoryData<string, string> Others()
    {
        var data = new TheoryData<string, string>();
        foreach (var type in (string[])["list[Line]", "list[int]", "list[str]", "int?", "Line?", "date?"])
        {
            foreach (var reply in (string[])["""{"error":"I cannot do that"}""", """{"error":404}""", "Sorry, {} I cannot.", """{"message":"none","details":[]}""", "```json\n{\"error\":\"I cannot\"}\n```"])
            {
                data.Add(type, reply);
            }
        }

        return data;
    }

    public static TheoryData<string, string, string> Values() => new()
    {
        { "list[Line]", $"{A} text {B}", $"[{A},{B}]" },
        { "list[Line]", $"{A}\n{B}", $"[{A},{B}]" },
        { "list[Line]", $"```json\n{A}\n```\nand\n```json\n{B}\n```", $"[{A},{B}]" },
        { "list[Line]", $"[{A},{B}]", $"[{A},{B}]" },
        { "list[Line]", A, $"[{A}]" },
        { "list[Line]", $"{{\"lines\":[{A}]}}", $"[{A}]" },
        { "list[int]", $"```json\n{A}\n```\nthen\n```json\n[\"1\",\"2\"]\n```", "[1,2]" },
        { "list[int]", "[1,2,3]", "[1,2,3]" },
        { "list[int]", """{"items":[1,2]}""", "[1,2]" },
        { "list[str]", "- a\n- b", """["a","b"]""" },
        { "Line", A, A },
        { "int", "42", "42" },
        { "int", "The answer is 42.", "42" },
        { "int", "$\\boxed{7}$", "7" },
        { "long", "9223372036854775807", "9223372036854775807" },
        { "'Low'|'High'", "High", "\"High\"" },
        { "bool", "Yes, it is.", "true" },
        { "str", "Paris.", "\"Paris.\"" },
        { "date", "2024-02-29", "\"2024-02-29\"" },
    };

    public static TheoryData<string, string> LongNumbers() => new()
    {
        { "long", "1234567890123456789" }, { "long", "1000000000000000000" }, { "long", "9223372036854775807" }, { "long", "-9223372036854775808" },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void An_object_without_the_key_is_no_answer(string type, string reply)
    {
        foreach (var adapter in ReadReply.Adapters)
        {
            var (json, errors) = ReadReply.With(adapter, Outputs(type), reply);

            Assert.Equal((adapter.Name, "", true), (adapter.Name, json, errors.Count > 0));
        }
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void No_list_is_made_of_another_object_where_there_are_several_fields(string type, string reply)
    {
        var outputs = Schema.Create("Out", Field.Text("note").AsOptional(), Outputs(type).Fields[0]);
        foreach (var adapter in ReadReply.Adapters)
        {
            Assert.Equal((adapter.Name, true), (adapter.Name, ReadReply.With(adapter, outputs, reply).Errors.Count > 0));
        }
    }

    [Fact]
    public void An_empty_object_is_an_answer_only_where_nothing_is_required()
    {
        var optional = Schema.Create("Out", Field.Text("note").AsOptional());

        Assert.Equal("{}", ReadReply.With(JsonAdapter.Shared, optional with { Fields = [optional.Fields[0] with { IsRequired = false }] }, "{}").Json);
        Assert.NotEmpty(ReadReply.With(JsonAdapter.Shared, Outputs("list[int]"), "{}").Errors);
    }

    [Theory]
    [MemberData(nameof(Values))]
    public void Behaviour_52_the_value_alone_is_an_answer(string type, string reply, string json)
    {
        foreach (var adapter in ReadReply.Adapters)
        {
            var (read, errors) = ReadReply.With(adapter, Outputs(type), reply);

            Assert.Equal((adapter.Name, $"{{\"value\":{json}}}", ""), (adapter.Name, read, string.Join(' ', errors)));
        }
    }

    [Theory]
    [InlineData("str", "{\"error\":\"x\"}")]
    [InlineData("str", "[\"x\"]")]
    [InlineData("dict[str, str]", "{\"error\":\"x\"}")]
    [InlineData("list[str]", "I cannot help with that.")]
    public void Behaviours_56_and_57_other_JSON_is_no_text(string type, string reply) => Assert.NotEmpty(ReadReply.With(JsonAdapter.Shared, Outputs(type), reply).Errors);

    [Theory]
    [MemberData(nameof(LongNumbers))]
    public void Whole_numbers_of_nineteen_digits_are_read_and_lose_no_other_field(string type, string number)
    {
        var outputs = Schema.Create("Out", Field.Text("t"), Outputs(type).Fields[0], Field.List("ids", Outputs(type).Fields[0].Type));
        var json = $$"""{"t":"x","value":{{number}},"ids":[1,{{number}}]}""";
        foreach (var adapter in ReadReply.Adapters)
        {
            Assert.Equal((adapter.Name, json), (adapter.Name, ReadReply.With(adapter, outputs, json).Json));
            Assert.Equal((adapter.Name, json), (adapter.Name, ReadReply.With(adapter, outputs, $"Here: {json.Replace("\"t\"", "t", StringComparison.Ordinal)}").Json));
        }
    }

    [Fact]
    public void Many_fields_with_odd_names_are_all_found_in_a_loose_reply()
    {
        var fields = Enumerable.Range(0, 80).Select(static i => Field.Integer($"a \"{i}\" é")).ToArray();
        var json = $"{{{string.Join(',', fields.Select(static (field, i) => $"\"{field.JsonName.Replace("\"", "\\\"", StringComparison.Ordinal)}\":{i}"))}}}";

        var (read, errors) = ReadReply.With(JsonAdapter.Shared, Schema.Create("Out", fields), $"Here: {json}");

        Assert.Empty(errors);
        Assert.Equal(Enumerable.Range(0, 80), JsonDocument.Parse(read).RootElement.EnumerateObject().Select(static member => member.Value.GetInt32()));
    }

    private static Schema Outputs(string type) => type == "long"
        ? Schema.Create("Out", Field.Of("value", new FieldType.Number(NumberKind.Int64)))
        : Signature.Parse($"x -> value: {type}", Line).Outputs;
}
