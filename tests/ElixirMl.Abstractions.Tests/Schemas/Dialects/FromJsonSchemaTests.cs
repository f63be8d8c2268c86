using System.Text;
using System.Text.Json.Nodes;
using ElixirMl.Abstractions.Tests.Schemas.Records;
using ElixirMl.Abstractions.Tests.Schemas.Twins;
using ElixirMl.MlTypes;
using ElixirMl.Schemas;
using FsCheck;
using FsCheck.Fluent;

namespace ElixirMl.Abstractions.Tests.Schemas.Dialects;

public sealed class FromJsonSchemaTests
{
    [Fact]
    public void Generated_schemas_are_read_back_to_schemas_that_write_the_same()
    {
        foreach (var schema in new[] { Booking.Schema, Assortment.Schema, Drawing.Schema, Album.Schema })
        {
            AssertRoundTrip(schema);
        }
    }

    [Fact]
    public void Any_schema_is_read_back_to_a_schema_that_writes_the_same() => Prop.ForAll(AnySchema.Arbitrary, static schema => AssertRoundTrip(schema)).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("""{"name":"Ada","from":"2026-01-01","to":"2026-01-03","payment":{"kind":"card","number":"1234"}}""")]
    [InlineData("""{"name":"Ada","from":"2026-01-01","to":"2026-01-03","payment":{"kind":"cash"},"next":{"name":"b"}}""")]
    [InlineData("""{"name":"a","mail":"x","discount":11,"payment":{"kind":"gold"},"colour":1}""")]
    public void A_schema_that_was_read_refuses_and_accepts_the_same(string json)
    {
        var read = Schema.FromJsonSchema("Booking", Booking.JsonSchema).ToCodec();
        var original = Booking.Schema with { Rules = [] };

        Assert.Equal(Rules(original.ToCodec(new ElixirMl.Schemas.Records.RecordStep.Rule("EndsAfterStart", "", [], static _ => true)), json), Rules(read, json));
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","not":{"type":"null"}}}}""", "#/properties/a/not")]
    [InlineData("""{"type":"object","properties":{"a":{"allOf":[{"type":"string"}]}}}""", "#/properties/a/allOf")]
    [InlineData("""{"type":"object","properties":{"a/b":{"type":"string","format":"iban"}}}""", "#/properties/a~1b/format")]
    [InlineData("""{"type":"object","properties":{"a":{"type":["string","integer"]}}}""", "#/properties/a/type")]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"string"},{"type":"integer"}]}}}""", "#/properties/a/anyOf")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"https://example.org/x"}}}""", "#/properties/a/$ref")]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#/$defs/A"}},"$defs":{"A":{"$ref":"#/$defs/A"}}}""", "#/$defs/A")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"string","maxLength":2}}}}""", "#/properties/a/items")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","pattern":"("}}}""", "#/properties/a/pattern")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","minLength":-1}}}""", "#/properties/a/minLength")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["b"]}""", "#/required")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"patternProperties":{}}""", "#/patternProperties")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":{"type":"string"}}""", "#/additionalProperties")]
    [InlineData("""{"type":"object","properties":{"a":false}}""", "#/properties/a")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"number","minimum":2,"maximum":1}}}""", "#")]
    [InlineData("""{"type":"object","properties":{"a":{"type":"number","x-ml-type":"probability"}}}""", "#/properties/a")]
    [InlineData("""{"type":"string"}""", "#")]
    [InlineData("""[]""", "#")]
    [InlineData("""{"type":""", "#")]
    [InlineData("""{"type":"object","properties":[]}""", "#/properties")]
    [InlineData("""{"type":"object","properties":{"a":{"enum":["\ud800"]}}}""", "#/properties/a")]
    public void What_is_not_supported_is_named_by_its_pointer(string json, string pointer)
    {
        var exception = Assert.Throws<ValidationException>(() => Schema.FromJsonSchema("S", Encoding.UTF8.GetBytes(json)));

        Assert.Contains(pointer, exception.Result.Errors.Select(static error => error.Path));
    }

    [Fact]
    public void All_faults_come_at_once()
    {
        var json = """{"type":"object","properties":{"a":{"if":{}},"b":{"type":"string","contentMediaType":"text/html"},"c":{"type":"date"}}}"""u8.ToArray();

        Assert.Equal(3, Assert.Throws<ValidationException>(() => Schema.FromJsonSchema("S", json)).Result.Errors.Select(static error => error.Path.Split('/')[2]).Distinct().Count());
    }

    [Fact]
    public void A_foreign_schema_is_read()
    {
        var schema = Schema.FromJsonSchema("Person", """
            {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://example.org/person","title":"Person","type":"object",
             "properties":{"name":{"type":"string","description":"Who.","pattern":"^[A-Z]"},"age":{"type":["integer","null"],"minimum":0},
             "tags":{"type":"array","items":{"$ref":"#/$defs/tag"}},"home":{"$ref":"#/$defs/place"},"extra":{}},
             "required":["name"],"$defs":{"tag":{"enum":["a","b"]},"place":{"type":"object","properties":{"street":{"type":"string"},"near":{"$ref":"#/$defs/place"}}}}}
            """u8);
        var codec = schema.ToCodec();

        Assert.Equal(["name", "age", "tags", "home", "extra"], schema.Fields.Select(static field => field.JsonName));
        Assert.Empty(Roads.Errors(codec, """{"name":"Ada","age":null,"tags":["a"],"home":{"street":"x","near":{"street":"y"}},"extra":[1]}"""));
        Assert.Equal(2, Roads.Errors(codec, """{"name":"ada","age":-1}""").Length);
        Assert.Equal(2, Roads.Errors(codec, """{"name":"Ada","tags":["c"],"home":{"near":{"street":1}}}""").Length);
    }

    private static void AssertRoundTrip(Schema schema)
    {
        var written = schema.ToJsonSchema();
        var again = Schema.FromJsonSchema(schema.Name, written).ToJsonSchema();
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(written), JsonNode.Parse(again)), $"{Encoding.UTF8.GetString(written)}\n{Encoding.UTF8.GetString(again)}");
    }

    private static string[] Rules(ElixirMl.Schemas.Records.RecordCodec codec, string json) =>
        [.. codec.TryParse(Encoding.UTF8.GetBytes(json), out _).Errors.Select(static error => $"{error.Path} {error.Rule}")];
}
