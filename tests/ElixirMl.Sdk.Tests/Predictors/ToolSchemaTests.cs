using System.Text.Json;
using ElixirMl.Predictors.Tools;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>Arguments are held to all that the JSON Schema of a tool says, before the tool is called.</summary>
public sealed class ToolSchemaTests
{
    private const string Schema = """
        {
          "type": "object",
          "properties": {
            "n": {"type": "integer", "minimum": 1, "maximum": 5},
            "share": {"type": "number", "exclusiveMinimum": 0, "exclusiveMaximum": 1, "multipleOf": 0.25},
            "mode": {"const": "safe"},
            "level": {"type": "integer", "enum": [1, 2]},
            "who": {"$ref": "#/$defs/Person"},
            "id": {"type": "string", "pattern": "^[A-Z]+$", "minLength": 2, "maxLength": 3},
            "alt": {"anyOf": [{"type": "string"}, {"type": "null"}]},
            "either": {"oneOf": [{"$ref": "#/$defs/Person"}, {"type": "integer", "minimum": 10}]},
            "list": {"type": "array", "items": {"type": "integer", "maximum": 3}, "minItems": 1, "maxItems": 2, "uniqueItems": true},
            "pair": {"type": "array", "prefixItems": [{"type": "string"}, {"type": "integer"}]},
            "map": {"type": "object", "additionalProperties": {"type": "integer"}, "maxProperties": 2},
            "both": {"allOf": [{"type": "object", "properties": {"a": {"type": "integer"}}, "required": ["a"]}, {"properties": {"b": {"type": "string"}}}]},
            "not_zero": {"type": "integer", "not": {"const": 0}}
          },
          "required": ["n"],
          "$defs": {"Person": {"type": "object", "properties": {"age": {"type": "integer", "minimum": 0}, "friend": {"$ref": "#/$defs/Person"}}, "required": ["age"], "additionalProperties": false}}
        }
        """;

    [Theory]
    [InlineData("{\"n\":99}", "`n` must be at most 5, but is 99.")]
    [InlineData("{\"n\":0}", "`n` must be at least 1, but is 0.")]
    [InlineData("{\"n\":1.5}", "`n` must be integer, but is 1.5.")]
    [InlineData("{\"n\":1,\"share\":0}", "`share` must be more than 0, but is 0.")]
    [InlineData("{\"n\":1,\"share\":1}", "`share` must be less than 1, but is 1.")]
    [InlineData("{\"n\":1,\"share\":0.3}", "`share` must be a multiple of 0.25, but is 0.3.")]
    [InlineData("{\"n\":1,\"mode\":\"delete\"}", "`mode` must be \"safe\", but is \"delete\".")]
    [InlineData("{\"n\":1,\"level\":3}", "`level` must be one of [1, 2], but is 3.")]
    [InlineData("{\"n\":1,\"who\":5}", "`who` must be object, but is 5.")]
    [InlineData("{\"n\":1,\"who\":{\"age\":\"x\"}}", "`who.age` must be integer, but is \"x\".")]
    [InlineData("{\"n\":1,\"who\":{\"age\":1,\"friend\":{\"age\":-1}}}", "`who.friend.age` must be at least 0, but is -1.")]
    [InlineData("{\"n\":1,\"who\":{\"age\":1,\"zip\":2}}", "`who.zip` is unknown; known are age, friend.")]
    [InlineData("{\"n\":1,\"id\":\"abc\"}", "`id` must match \"^[A-Z]+$\", but is \"abc\".")]
    [InlineData("{\"n\":1,\"id\":\"ABCD\"}", "`id` must have at most 3 characters, but has 4.")]
    [InlineData("{\"n\":1,\"id\":\"A\"}", "`id` must have at least 2 characters, but has 1.")]
    [InlineData("{\"n\":1,\"alt\":5}", "`alt` must be string, but is 5.")]
    [InlineData("{\"n\":1,\"either\":5}", "`either` must be at least 10, but is 5.")]
    [InlineData("{\"n\":1,\"either\":{\"age\":-5}}", "`either.age` must be at least 0, but is -5.")]
    [InlineData("{\"n\":1,\"list\":[]}", "`list` must have at least 1 items, but has 0.")]
    [InlineData("{\"n\":1,\"list\":[1,2,3]}", "`list` must have at most 2 items, but has 3.")]
    [InlineData("{\"n\":1,\"list\":[1,1]}", "`list` must hold nothing twice, but holds 1 again.")]
    [InlineData("{\"n\":1,\"list\":[1,9]}", "`list[1]` must be at most 3, but is 9.")]
    [InlineData("{\"n\":1,\"pair\":[\"a\",\"b\"]}", "`pair[1]` must be integer, but is \"b\".")]
    [InlineData("{\"n\":1,\"map\":{\"a\":\"b\"}}", "`map.a` must be integer, but is \"b\".")]
    [InlineData("{\"n\":1,\"map\":{\"a\":1,\"b\":2,\"c\":3}}", "`map` must have at most 2 members, but has 3.")]
    [InlineData("{\"n\":1,\"both\":{\"b\":\"x\"}}", "`both.a` is missing.")]
    [InlineData("{\"n\":1,\"not_zero\":0}", "`not_zero` must not be 0.")]
    public async Task A_rule_that_is_broken_is_told_and_the_tool_not_called(string arguments, string error)
    {
        var (calls, text) = await CallAsync(Schema, arguments);

        Assert.Empty(calls);
        Assert.Contains(error, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"n":5,"share":0.75,"mode":"safe","level":2,"who":{"age":1,"friend":{"age":2}},"id":"ABC","alt":null,"either":10}""")]
    [InlineData("""{"n":1,"alt":"x","either":{"age":3},"list":[1,3],"pair":["a",1,true],"map":{"a":1},"both":{"a":1,"b":"x"},"not_zero":1}""")]
    public async Task What_keeps_all_rules_is_called_as_it_is(string arguments) => Assert.Equal([arguments], (await CallAsync(Schema, arguments)).Calls);

    [Theory]
    [InlineData("{\"n\":\"3\"}", "{\"n\":3}")]
    [InlineData("{\"n\":1,\"list\":\"2\"}", "{\"n\":1,\"list\":[2]}")]
    [InlineData("{\"n\":1,\"who\":{\"age\":\"4\"},\"mode\":null}", "{\"n\":1,\"who\":{\"age\":4}}")]
    [InlineData("{\"n\":1,\"either\":\"12\"}", "{\"n\":1,\"either\":12}")]
    public async Task Values_in_another_form_are_cast(string arguments, string called) => Assert.Equal([called], (await CallAsync(Schema, arguments)).Calls);

    [Theory]
    [InlineData("{\"seats\":9,\"show\":\"AB1\"}", "`seats` must be at most 5, but is 9.")]
    [InlineData("{\"seats\":1,\"show\":\"AB1x\"}", "`show` must match")]
    [InlineData("{\"seats\":1,\"show\":\"AB1\",\"note\":\"too long\"}", "`note` must have at most 5 characters, but has 8.")]
    [InlineData("{\"seats\":\"2\",\"show\":\"AB1\"}", "2 AB1 ")]
    public async Task Parameters_of_a_method_are_held_to_their_attributes(string arguments, string text)
    {
        var outcome = await new ToolBox([BoxOffice.BookTool.AsFunction()]).CallAsync("book", arguments, null, CancellationToken.None);

        Assert.Contains(text, outcome.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"anyOf": [{"$ref": "#/$defs/A"}, {"$ref": "#/$defs/A"}]}""", "{\"a\": 1}")]
    [InlineData("""{"$ref": "#/$defs/A"}""", "{\"a\": 1}")]
    public async Task A_schema_without_end_does_not_hang(string part, string arguments)
    {
        var (calls, text) = await CallAsync($$"""{ "type": "object", "properties": { "a": {{part}} }, "$defs": { "A": {{part}} } }""", arguments);

        Assert.True(calls.Count == 1 || text.Contains("too large to be checked", StringComparison.Ordinal));
    }

    private static async Task<(IReadOnlyList<string> Calls, string Text)> CallAsync(string schema, string arguments)
    {
        var tool = new SchemaTool(JsonElement.Parse(schema));
        var outcome = await new ToolBox([tool]).CallAsync("any", arguments, null, CancellationToken.None);
        return (tool.Calls, outcome.Text);
    }

    /// <summary>A tool whose schema comes from elsewhere, as from an MCP server.</summary>
    private sealed class SchemaTool(JsonElement schema) : AIFunction
    {
        public List<string> Calls { get; } = [];

        public override string Name => "any";

        public override JsonElement JsonSchema => schema;

        protected override ValueTask<object?> InvokeCoreAsync(AIFunctionArguments arguments, CancellationToken cancellationToken)
        {
            Calls.Add($"{{{string.Join(',', arguments.Select(static argument => $"\"{argument.Key}\":{((JsonElement)argument.Value!).GetRawText()}"))}}}");
            return ValueTask.FromResult<object?>("done");
        }
    }
}
