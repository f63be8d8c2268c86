using System.Text;
using System.Text.Json;
using ElixirMl.Schemas;
using ElixirMl.Schemas.Records;

namespace ElixirMl.Abstractions.Tests.Schemas.Records;

public sealed class UnionTests
{
    private static readonly RecordCodec Records = Drawing.Schema.ToCodec();

    [Theory]
    [InlineData("""{"main":{"kind":"circle","radius":1},"others":[]}""")]
    [InlineData("""{"main":{"radius":1,"label":"x","kind":"circle"}}""")]
    [InlineData("""{"main":{"parts":[{"kind":"circle","radius":1},{"parts":[],"kind":"group"}],"kind":"group"}}""")]
    public void A_case_that_rejects_unknown_keys_knows_what_tells_it_apart(string json)
    {
        Assert.Empty(Roads.Errors(Drawing.Codec, json));
        Assert.Empty(Roads.Errors(Records, json));
        Assert.Equal(Roads.Write(Drawing.Codec, Roads.Read(Drawing.Codec, json)), Roads.Write(Records, Roads.Read(Records, json)));
        Assert.True(Records.Validate(Roads.Read(Records, json)).IsValid);
    }

    [Theory]
    [InlineData("""{"main":{"kind":"circle","radius":1,"colour":"red"}}""", "$.main.colour unknown")]
    [InlineData("""{"main":{"kind":"circle","radius":1,"kind":"group"}}""", "$.main.kind duplicate")]
    [InlineData("""{"main":{"kind":"group","parts":[{"kind":"circle","radius":1,"kind2":1}]}}""", "$.main.parts[0].kind2 unknown")]
    [InlineData("""{"main":{"kind":"\ud800","radius":1}}""", "$.main.kind allowed")]
    public void Other_keys_are_still_errors_on_both_roads(string json, string expected)
    {
        Assert.Equal([expected], Summaries(Drawing.Codec, json));
        Assert.Equal(Roads.Errors(Drawing.Codec, json), Roads.Errors(Records, json));
    }

    [Fact]
    public void The_definition_of_a_case_names_what_tells_it_apart()
    {
        using var schema = JsonDocument.Parse(Drawing.JsonSchema.ToArray());
        var circle = schema.RootElement.GetProperty("$defs").GetProperty("Circle");

        Assert.Equal("circle", circle.GetProperty("properties").GetProperty("kind").GetProperty("const").GetString());
        Assert.Equal(["kind", "radius"], circle.GetProperty("required").EnumerateArray().Select(static name => name.GetString()));
        Assert.False(circle.GetProperty("additionalProperties").GetBoolean());
        Assert.Equal(Encoding.UTF8.GetString(Drawing.JsonSchema), Encoding.UTF8.GetString(Drawing.Schema.ToJsonSchema()));
    }

    private static IEnumerable<string> Summaries<T>(SchemaCodec<T> codec, string json) =>
        codec.TryParse(Encoding.UTF8.GetBytes(json), out _).Errors.Select(static error => $"{error.Path} {error.Rule}");
}
