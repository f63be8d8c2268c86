using System.Text;
using System.Text.Json.Nodes;
using ElixirMl.Abstractions.Tests.Schemas.Records;
using ElixirMl.Schemas;

namespace ElixirMl.Abstractions.Tests.Schemas;

/// <summary>The rules of ML types hold on both roads, in string signatures and in JSON Schema.</summary>
public sealed class MlRuleTests
{
    private const string Signature =
        "text -> vector: embedding[dimension=2, unit_norm=true, optional=true], points: tensor[shape=[any,3], optional=true], ids: token_list[max_items=3, tokens=ids, optional=true], " +
        "words: token_list[tokens=texts, optional=true], sure: confidence_score[calibrated=true, optional=true], attention: attention_weights[normalized=true, optional=true], steps: reasoning_chain[min_items=1, optional=true], program: code[language=csharp, optional=true]";

    [Theory]
    [InlineData("""{"vector":[0.6,0.8],"points":[[1,2,3],[4,5,6]],"ids":[1,2,3],"words":["a"],"sure":{"value":0.5,"calibration":"platt"},"attention":[[0.25,0.75]],"steps":[{"title":"t","reasoning":"r"}]}""")]
    [InlineData("""{"ids":[],"words":[]}""")]
    [InlineData("""{"vector":[1,0,0]}""", "items")]
    [InlineData("""{"vector":[1,1]}""", "unit_norm")]
    [InlineData("""{"points":[[1,2]]}""", "shape")]
    [InlineData("""{"points":[1,2,3]}""", "shape")]
    [InlineData("""{"ids":[1,2,3,4]}""", "items")]
    [InlineData("""{"ids":["a"],"words":[1]}""", "tokens", "tokens")]
    [InlineData("""{"sure":0.5}""", "calibrated")]
    [InlineData("""{"sure":{"value":0.5,"calibration":"none"}}""", "calibrated")]
    [InlineData("""{"attention":[[0.5,0.4]]}""", "normalized")]
    [InlineData("""{"steps":[]}""", "items")]
    [InlineData("""{"program":"```csharp\nreturn 1;\n```"}""")]
    [InlineData("""{"program":"```CS\nreturn 1;\n```"}""")]
    [InlineData("""{"program":"return 1;"}""")]
    [InlineData("""{"program":"```python\nreturn 1\n```"}""", "language")]
    [InlineData("""{"vector":[1,1,1],"points":[1],"ids":["a"],"words":[1],"sure":2,"attention":[[2]],"steps":[]}""", "items", "unit_norm", "shape", "tokens", "tokens", "calibrated", "normalized", "items")]
    public void All_roads_give_the_same_errors(string json, params string[] rules)
    {
        var result = Measurement.Codec.TryParse(Encoding.UTF8.GetBytes(json), out _);

        Assert.Equal(rules, result.Errors.Select(static error => error.Rule));
        Assert.Equal(Roads.Errors(Measurement.Codec, json), Roads.Errors(Measurement.Schema.ToCodec(), json));
        Assert.Equal(rules.Order(), ErrorsOf(Schema.FromSignature("Again", Signature["text -> ".Length..]), json));
        Assert.Equal(rules.Order(), ErrorsOf(Schema.FromJsonSchema("Again", Measurement.JsonSchema), json));
    }

    [Theory]
    [InlineData("""{"vector":[1,1]}""", "$.vector: The value must be of the Euclidean norm 1 (was norm 1.41421) [unit_norm]. Change it to fit.")]
    [InlineData("""{"points":[[1,2],[3,4]]}""", "$.points: The value must be of the shape ?×3 (was shape 2×2) [shape]. Change it to fit.")]
    [InlineData("""{"attention":[[0.5,0.5],[0.5,0.25]]}""", "$.attention: The value must be normalized, so that each row sums to 1 (was row [1] sums to 0.75) [normalized]. Change it to fit.")]
    public void An_error_names_the_limit_and_what_was_found(string json, string error) => Assert.Equal(error, Assert.Single(Roads.Errors(Measurement.Codec, json)));

    [Theory]
    [InlineData(JsonSchemaDialect.OpenAiStrict)]
    [InlineData(JsonSchemaDialect.Google)]
    [InlineData(JsonSchemaDialect.Anthropic)]
    public void What_no_keyword_says_stands_in_the_description(JsonSchemaDialect dialect)
    {
        var properties = JsonNode.Parse(Measurement.Schema.ToJsonSchema(dialect))!["properties"]!;

        Assert.Contains("Euclidean norm 1", properties["vector"]!.ToJsonString());
        Assert.Contains("each row sums to 1", properties["attention"]!.ToJsonString());
        Assert.Contains("in the language csharp", properties["program"]!.ToJsonString());
    }

    [Fact]
    public void The_JSON_Schema_says_what_keywords_can_say()
    {
        var properties = JsonNode.Parse(Measurement.JsonSchema)!["properties"]!;

        Assert.Equal("""{"type":"array","items":{"type":"array","items":{"type":"number"},"minItems":3,"maxItems":3},"minItems":1,"x-ml-type":"tensor"}""", properties["points"]!["anyOf"]![0]!.ToJsonString());
        Assert.Equal("2 2", $"{properties["vector"]!["anyOf"]![0]!["minItems"]} {properties["vector"]!["anyOf"]![0]!["maxItems"]}");
    }

    [Fact]
    public void The_hash_changes_with_each_rule()
    {
        var field = Field.Ml<ElixirMl.MlTypes.Tensor>("value");
        string[] hashes = [.. new[] { field, field.WithShape(2), field.WithShape(2, null), field.WithShape(null, 2) }.Select(static one => Schema.Create("S", one).Hash)];

        Assert.Equal(4, hashes.Distinct().Count());
    }

    [Fact]
    public void A_language_is_a_name_as_it_stands_behind_a_fence()
    {
        Assert.Throws<ArgumentException>(static () => Schema.Create("S", Field.Ml<ElixirMl.MlTypes.Code>("value").WithLanguage("C Sharp")).ToCodec());
        Assert.False(ElixirMl.Signatures.Signature.TryParse("q -> a: code[language='C Sharp']", out _).IsValid);
    }

    [Fact]
    public void A_rule_of_another_type_is_refused() =>
        Assert.Throws<ArgumentException>(static () => Schema.Create("S", Field.Ml<ElixirMl.MlTypes.Tensor>("value").WithUnitNorm()).ToCodec());

    private static IEnumerable<string> ErrorsOf(Schema schema, string json) =>
        (schema with { Fields = [.. schema.Fields.Where(static field => field.JsonName != "text")] }).ToCodec().TryParse(Encoding.UTF8.GetBytes(json), out _).Errors.Select(static error => error.Rule).Order();
}
