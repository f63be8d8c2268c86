using System.Text.Json;
using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Providers.Tests.Endpoints;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.OpenAi;

/// <summary>Endpoints bind a reply to a schema only when they are told to, and only to schemas of the strict form.</summary>
public sealed class StrictTests
{
    [Fact]
    public async Task Behaviour_65_a_predictor_binds_the_reply_strictly()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("""{"team":"Billing"}"""));
        using var client = Clients.Of(server, static options => options.Models = [new("gpt-4.1-mini") { Features = ModelFeatures.JsonSchema }]);

        await new RouteTicketPredictor(client).WithSettings(new() { Adapter = JsonAdapter.Shared }).PredictAsync("I paid twice.");

        var format = Assert.Single(server.Requests).Body.GetProperty("response_format").GetProperty("json_schema");
        Assert.True(format.GetProperty("strict").GetBoolean());
        Assert.False(format.GetProperty("schema").GetProperty("additionalProperties").GetBoolean());
        Assert.Equal("team", format.GetProperty("schema").GetProperty("required")[0].GetString());
    }

    [Theory]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":false}""", true)]
    [InlineData("""{"type":"object","properties":{},"additionalProperties":false}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"string"},{"type":"null"}]},"b":{"type":"array","items":{"$ref":"#/$defs/n"}}},"required":["b","a"],"additionalProperties":false,"$defs":{"n":{"type":"object","properties":{"x":{"enum":[1,2]}},"required":["x"],"additionalProperties":false}}}""", true)]
    [InlineData("""{"type":"object","properties":{"a":{"type":["object","null"],"properties":{"x":{"type":"string"}},"required":["x"],"additionalProperties":false}},"required":["a"],"additionalProperties":false}""", true)]
    [InlineData("""{"type":"object"}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"]}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"},"b":{"type":"string"}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string"}},"required":["a"],"additionalProperties":{"type":"string"}}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"object","properties":{"x":{"type":"string"}},"required":["x"]}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"array","items":{"type":"object","properties":{"x":{"type":"string"}}}}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"$ref":"#/$defs/n"}},"required":["a"],"additionalProperties":false,"$defs":{"n":{"type":"object"}}}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"anyOf":[{"type":"object"},{"type":"null"}]}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":["object","null"]}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"description":"anything"}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"oneOf":[{"type":"string"}]}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"object","properties":{"a":{"type":"string","default":"x"}},"required":["a"],"additionalProperties":false}""", false)]
    [InlineData("""{"type":"array","items":{"type":"string"}}""", false)]
    public async Task Formats_and_tools_are_strict_where_their_schema_has_the_form(string schema, bool isStrict)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("{}"));
        using var client = Clients.Of(server);
        var json = JsonElement.Parse(schema);

        await client.GetResponseAsync("Hi", new() { ResponseFormat = ChatResponseFormat.ForJsonSchema(json), Tools = [AIFunctionFactory.CreateDeclaration("look", "Looks.", json)] });

        var body = Assert.Single(server.Requests).Body;
        Assert.Equal(isStrict, IsStrict(body.GetProperty("response_format").GetProperty("json_schema")));
        Assert.Equal(isStrict, IsStrict(body.GetProperty("tools")[0].GetProperty("function")));
    }

    private static bool IsStrict(JsonElement element) => element.TryGetProperty("strict", out var strict) && strict.GetBoolean();
}
