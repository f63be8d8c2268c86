using System.ComponentModel;
using ElixirMl.Adapters;
using ElixirMl.Clients.Lexical;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.Lexical;

/// <summary>The learner as an agent: it chooses tools by shared words and copies their arguments.</summary>
public sealed class ToolStepTests
{
    private readonly List<string> _calls = [];

    [Theory]
    [InlineData("Chat")]
    [InlineData("Json")]
    public async Task The_tool_with_most_words_in_common_is_called_once(string adapter)
    {
        var reasoning = await RunAsync("How will the weather in Rome be? It is cold and I need 3 coats.", adapter);

        Assert.Equal(["weather Rome", "coats 3"], _calls);
        Assert.Contains("'weather'", reasoning, StringComparison.Ordinal);
        Assert.Contains("tool 3: finish {}", reasoning, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Tell me a joke.")]
    [InlineData("How is the weather?")]
    public async Task Where_no_word_or_no_argument_speaks_for_a_tool_none_is_called(string message)
    {
        var reasoning = await RunAsync(message, "Chat");

        Assert.Empty(_calls);
        Assert.Contains("tool 1: finish {}", reasoning, StringComparison.Ordinal);
    }

    private async Task<string> RunAsync(string message, string adapter)
    {
        var weather = AIFunctionFactory.Create((Cities city) => _calls.Add($"weather {city}"), "weather", "Tells the weather of a city.");
        var coats = AIFunctionFactory.Create(([Description("How many.")] int number) => _calls.Add($"coats {number}"), "order", "Orders coats.");
        using var client = new LexicalChatClient("lexical-small");

        var answer = await new RouteTicketPredictor(client).PredictAsync(message, new() { Strategy = new ReAct(weather, coats), Adapter = adapter == "Json" ? JsonAdapter.Shared : ChatAdapter.Shared });

        return answer.Call.Reasoning!;
    }

    [System.Text.Json.Serialization.JsonConverter(typeof(System.Text.Json.Serialization.JsonStringEnumConverter<Cities>))]
    public enum Cities
    {
        Rome,
        Oslo,
    }
}
