using System.ComponentModel;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>Behaviours 55 and 97: calls of tools in the many ways models write them.</summary>
public sealed class WrittenCallTests
{
    private const string Answer = "[[ ## reasoning ## ]]\nSeen.\n[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";

    private readonly List<string> _calls = [];

    [Theory]
    [InlineData("search", "{\"query\":\"cats\",\"limit\":2}")]
    [InlineData("search", "{\"query\":\"cats\",\"limit\":2,}")]
    [InlineData("search", "```json\n{\"query\":\"cats\",\"limit\":2}\n```")]
    [InlineData("search", "\"{\\\"query\\\":\\\"cats\\\",\\\"limit\\\":2}\"")]
    [InlineData("search", "query=\"cats\", limit=2")]
    [InlineData("search", "query='cats', limit=2")]
    [InlineData("search", "query = cats; limit = 2")]
    [InlineData("search", "limit=2, query=cats")]
    [InlineData("search", "query: cats\nlimit: 2")]
    [InlineData("search", "\"query\": \"cats\", \"limit\": 2")]
    [InlineData("search", "search(query=\"cats\", limit=2)")]
    [InlineData("search", "search(\"cats\", 2)")]
    [InlineData("search", "{\"name\":\"search\",\"arguments\":{\"query\":\"cats\",\"limit\":2}}")]
    [InlineData("search", "{\"name\":\"search\",\"arguments\":\"{\\\"query\\\":\\\"cats\\\",\\\"limit\\\":2}\"}")]
    [InlineData("search", "{\"type\":\"function\",\"function\":{\"name\":\"search\",\"arguments\":\"{\\\"query\\\":\\\"cats\\\",\\\"limit\\\":2}\"}}")]
    [InlineData("search", "{\"tool\":\"search\",\"args\":{\"query\":\"cats\",\"limit\":2}}")]
    [InlineData("search", "{\"arguments\":{\"query\":\"cats\",\"limit\":2}}")]
    [InlineData("search", "{\"query\":\"cats\",\"limit\":\"2\"}")]
    [InlineData("search(query=\"cats\", limit=2)", "{}")]
    [InlineData("search(\"cats\", 2)", "")]
    [InlineData("functions.search({\"query\":\"cats\",\"limit\":2})", "{}")]
    [InlineData("**search**", "{\"query\":\"cats\",\"limit\":2}")]
    [InlineData("_search_", "{\"query\":\"cats\",\"limit\":2}")]
    [InlineData("Tool: search", "{\"query\":\"cats\",\"limit\":2}")]
    [InlineData("functions.search", "{\"query\":\"cats\",\"limit\":2}")]
    [InlineData("[Search]", "{\"query\":\"cats\",\"limit\":2}")]
    public async Task A_call_is_understood(string tool, string arguments)
    {
        await RunAsync(tool, arguments);

        Assert.Equal(["cats/2"], _calls);
    }

    [Theory]
    [InlineData("query=\"it's, limit=7 \\\"here\\\"\", limit=2", "it's, limit=7 \"here\"/2")]
    [InlineData("query: cats, dogs: and cows\nlimit: 2", "cats, dogs: and cows/2")]
    [InlineData("query: the cat's limit: 9 lives, limit: 2", "the cat's limit: 9 lives/2")]
    [InlineData("query=5, limit=2", "5/2")]
    [InlineData("{\"query\":\"cats\",\"limit\":null}", "cats/5")]
    [InlineData("{\"query\":\"{\\\"name\\\": \\\"x\\\", \\\"arguments\\\": {}}\"}", "{\"name\": \"x\", \"arguments\": {}}/5")]
    public async Task Values_stay_what_they_are(string arguments, string call)
    {
        await RunAsync("search", arguments);

        Assert.Equal([call], _calls);
    }

    [Theory]
    [InlineData("search", "cats", "not one JSON object")]
    [InlineData("search", "[\"cats\", 2]", "not one JSON object")]
    [InlineData("search", "qury=\"cats\", limit=2", "not one JSON object")]
    [InlineData("search", "query=\"cats\", colour=red, limit=2, limit=3", "not one JSON object")]
    [InlineData("search", "query=\"cats\", colour=red", "not one JSON object")]
    [InlineData("search", "query=[\"cats\"] colour=red", "not one JSON object")]
    [InlineData("search", "{\"query\":\"cats\",\"limit\":\"two\"}", "`limit` must be integer, but is \"two\"")]
    [InlineData("search", "{\"name\":\"visit\",\"arguments\":{\"query\":\"cats\"}}", "`query` is missing")]
    [InlineData("search", "search(\"cats\", 2, 3)", "")]
    [InlineData("search or visit", "{\"query\":\"cats\"}", "There is no tool 'search or visit'")]
    [InlineData("do not search", "{\"query\":\"cats\"}", "There is no tool 'do not search'")]
    [InlineData("research", "{\"query\":\"cats\"}", "There is no tool 'research'")]
    [InlineData("None", "{}", "There is no tool 'None'")]
    public async Task What_is_no_call_is_told(string tool, string arguments, string observation)
    {
        var client = await RunAsync(tool, arguments);

        Assert.Empty(_calls);
        Assert.Contains(observation, client.Shown(1), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{\"place\":{\"city\":\"Rome\",\"zip\":\"7\"},\"teams\":\"billing\"}", "Rome:7:Billing")]
    [InlineData("{\"place\":\"{\\\"city\\\": \\\"Rome\\\"}\",\"teams\":[\"Billing\",\"TECHNICAL\"]}", "Rome:0:Billing+Technical")]
    [InlineData("place={\"city\": \"Rome\"}, teams=[\"Billing\", \"Other\"]", "Rome:0:Billing+Other")]
    public async Task Behaviour_97_values_are_cast_to_what_the_tool_takes(string arguments, string call)
    {
        await RunAsync("visit", arguments);

        Assert.Equal([call], _calls);
    }

    [Theory]
    [InlineData("**finish**", "{}")]
    [InlineData("finish()", "{}")]
    [InlineData("Finish", "{\"answer\": \"Billing\"}")]
    public async Task The_end_is_understood(string tool, string arguments)
    {
        var client = new AgentClient(ToolWay.Words, Answer, new AgentStep("Enough.", tool, arguments));

        await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new ReAct(AIFunctionFactory.Create(static () => 1, "one")) });

        Assert.Equal(2, client.Requests.Count);
    }

    private async Task<AgentClient> RunAsync(string tool, string arguments)
    {
        var search = AIFunctionFactory.Create((string query, int limit = 5) => _calls.Add($"{query}/{limit}"), "search", "Searches.");
        var visit = AIFunctionFactory.Create(([Description("Where.")] Place place, Team[] teams) => _calls.Add($"{place.City}:{place.Zip}:{string.Join('+', teams)}"), "visit", "Visits.");
        var client = new AgentClient(ToolWay.Words, Answer, new AgentStep("I try.", tool, arguments), new AgentStep("Enough.", "finish", "{}"));
        await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new ReAct(search, visit) });
        return client;
    }

    public sealed record Place(string City, int Zip = 0);
}
