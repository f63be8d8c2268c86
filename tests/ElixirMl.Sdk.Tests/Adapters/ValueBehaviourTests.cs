using ElixirMl.Adapters;
using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Adapters;

/// <summary>What users rely on when a value is read, in every adapter; numbers are those of the specification.</summary>
public sealed class ValueBehaviourTests
{
    private static readonly Schema Person = Schema.Create("Person", Field.Text("name"), Field.Integer("age"));

    public static TheoryData<int, string, string, string> Read() => new()
    {
        { 31, "bool", "yes", "true" }, { 31, "bool", "TRUE", "true" }, { 31, "bool", "1", "true" }, { 31, "bool", "0.0", "false" },
        { 32, "int", " 3 ", "3" }, { 32, "int", "3.0", "3" }, { 32, "int", "1_000", "1000" }, { 32, "int", "1,000", "1000" },
        { 33, "float", "3", "3" }, { 33, "float", "1e3", "1000" }, { 33, "float", "123_456.789", "123456.789" }, { 33, "float", "$5", "5" },
        { 34, "'Red'|'Green'", "Red", "\"Red\"" }, { 34, "'Red'|'Green'", "green", "\"Green\"" },
        { 35, "'yes'|'no'", " 'yes' ", "\"yes\"" }, { 35, "'yes'|'no'", "Literal[yes]", "\"yes\"" }, { 35, "'yes'|'no'", "str[yes]", "\"yes\"" }, { 35, "'yes'|'no'", "yes.", "\"yes\"" },
        { 35, "'1'|'2'", "1", "\"1\"" }, { 35, "1|2", "2", "\"2\"" }, { 35, "Literal[1, 2]", "1", "\"1\"" },
        { 36, "list[int]", "[1,2,3]", "[1,2,3]" }, { 36, "list[int]", "1,2,3", "[1,2,3]" }, { 36, "list[int]", "[1,2,", "[1,2]" }, { 36, "list[str]", "- a\n- b", "[\"a\",\"b\"]" },
        { 37, "list[int]", "```json\n[1,2]\n```", "[1,2]" }, { 37, "Person", "Here it is: ```json\n{\"name\":\"Ada\",\"age\":36}\n```", "{\"name\":\"Ada\",\"age\":36}" },
        { 38, "Person", "{'name': 'Ada', 'age': 36}", "{\"name\":\"Ada\",\"age\":36}" }, { 38, "Person", "{name: \"Ada\", age: 36,}", "{\"name\":\"Ada\",\"age\":36}" },
        { 38, "Person", "{\"name\":\"Ada\" \"age\":\"36\"}", "{\"name\":\"Ada\",\"age\":36}" }, { 38, "Person", "{\"name\":\"Ada\",\"age\":36,\"height\":170}", "{\"name\":\"Ada\",\"age\":36}" },
        { 36, "list[int]", "[1;2]", "[1,2]" }, { 36, "list[float]", "[1.5; 2 ;3]", "[1.5,2,3]" },
        { 36, "list[int]", "[1,000, 2,000]", "[1000,2000]" }, { 36, "list[int]", "1,000", "[1000]" }, { 36, "list[str]", "- [ ] red\n- [x] green", "[\"red\",\"green\"]" },
        { 36, "list[str]", "[1] First source\n[2] Second source", "[\"First source\",\"Second source\"]" }, { 36, "list[str]", "- Item with {\"json\": 1}\n- other", "[\"Item with {\\\"json\\\": 1}\",\"other\"]" },
        { 32, "int", "minus 5", "-5" }, { 32, "int", "−5", "-5" }, { 32, "int", "1 000 000", "1000000" }, { 33, "float", "1 234,50", "1234.5" }, { 32, "int", "1.000.000", "1000000" },
        { 40, "any", "3", "3" }, { 40, "any", "abc", "\"abc\"" },
        { 41, "date", "2024-02-29", "\"2024-02-29\"" },
        { 42, "list[int]", "{1, 2}", "[1,2]" }, { 42, "list[int]", "(1, 2)", "[1,2]" }, { 42, "dict[str, int]", "{'a': 1, 'b': 2}", "{\"a\":1,\"b\":2}" },
        { 43, "str", "\"quoted\"", "\"\\\"quoted\\\"\"" }, { 43, "str", "{\"a\": 1}", "\"{\\\"a\\\": 1}\"" },
        { 44, "any", "{\"a\": [1, null]}", "{\"a\": [1, null]}" }, { 44, "any", "just text", "\"just text\"" },
    };

    public static TheoryData<int, string, string> Refused() => new()
    {
        { 31, "bool", "maybe" }, { 32, "int", "3.5" }, { 33, "float", "50%" }, { 33, "float", "nan" }, { 33, "float", "five or six" },
        { 32, "int", "- 5" }, { 33, "float", "(1,234.50)" }, { 33, "float", "> 0.9" }, { 33, "float", "no more than 5" }, { 32, "int", "not 5" }, { 32, "int", "at least 5" }, { 33, "float", "5 or more" }, { 33, "float", "50 per cent" },
        { 36, "list[int]", "" }, { 36, "list[str]", "" }, { 36, "list[float]", "[1,5, 2,5]" }, { 36, "list[float]", "1,5" }, { 36, "list[int]", "[1,500, 2,500]" }, { 36, "list[int]", "[1 000 2 000]" },
        { 34, "'Red'|'Green'", "Blue" }, { 36, "list[int]", "a" }, { 36, "list[float]", "[1,5; 2,5]" }, { 38, "Person", "{\"first\":\"Ada\",\"years\":36}" }, { 41, "date", "next Tuesday" },
    };

    public static TheoryData<string, string, string> Optional() => new()
    {
        { "int?", "null", "{}" }, { "int?", "None", "{}" }, { "int?", "", "{}" }, { "str?", "None", "{\"value\":\"None\"}" }, { "int?", "7", "{\"value\":7}" },
    };

    public static TheoryData<string> Adapters() => [.. ReadReply.Adapters.Select(static adapter => adapter.Name)];

    [Theory]
    [MemberData(nameof(Adapters))]
    public void A_value_is_read_as_people_mean_it(string adapter)
    {
        foreach (var row in Read())
        {
            var (number, type, text, json) = ((int)row[0], (string)row[1], (string)row[2], (string)row[3]);
            var (read, errors) = Value(adapter, type, text);

            Assert.Equal((number, type, text, $"{{\"value\":{json}}}".Replace(" ", "", StringComparison.Ordinal), 0), (number, type, text, read.Replace(" ", "", StringComparison.Ordinal), errors.Count));
        }
    }

    [Theory]
    [MemberData(nameof(Adapters))]
    public void What_is_not_clear_is_an_error_with_its_path(string adapter)
    {
        foreach (var row in Refused())
        {
            var (number, type, text) = ((int)row[0], (string)row[1], (string)row[2]);
            if (text.Length == 0 && adapter == "Xml")
            {
                // An element without content says that there is nothing.
                continue;
            }

            var (_, errors) = Value(adapter, type, text);

            Assert.Equal((number, text, true), (number, text, errors.Count > 0));
            Assert.All(errors, static error => Assert.StartsWith("$.value", error.Path, StringComparison.Ordinal));
        }
    }

    [Theory]
    [MemberData(nameof(Optional))]
    public void Nothing_is_null_but_the_word_None_is_a_text(string type, string text, string json)
    {
        foreach (var adapter in ReadReply.Adapters)
        {
            Assert.Equal((adapter.Name, json), (adapter.Name, Value(adapter.Name, type, text).Json));
        }
    }

    private static (string Json, IReadOnlyList<ValidationError> Errors) Value(string adapter, string type, string text)
    {
        var outputs = Signature.Parse($"x -> value: {type}", Person).Outputs;
        return ReadReply.With(ReadReply.Adapters.Single(one => one.Name == adapter), outputs, ReplyTable.Wrap(adapter, outputs.Fields[0].Type, text));
    }
}
