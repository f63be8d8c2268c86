using System.Text.Json.Nodes;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Providers.Tests.Endpoints;
using ElixirMl.Providers.Tests.OpenAi;
using Microsoft.Extensions.AI;

namespace ElixirMl.Providers.Tests.Anthropic;

public sealed class ThoughtTests
{
    [Fact]
    public async Task A_model_that_reasons_is_asked_for_its_own_thoughts_instead_of_a_field()
    {
        var (answer, body) = await ThinkAsync("claude-opus-5-5", "[[ ## team ## ]]\nBilling\n\n[[ ## completed ## ]]");

        Assert.Equal((Team.Billing, "Twice is a matter of money."), (answer.Team, answer.Call.Reasoning));
        Assert.Equal(("adaptive", "summarized"), (body.GetProperty("thinking").GetProperty("type").GetString(), body.GetProperty("thinking").GetProperty("display").GetString()));
        Assert.DoesNotContain("reasoning", body.GetRawText(), StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task A_model_that_keeps_its_temperature_is_asked_in_words()
    {
        var (answer, body) = await ThinkAsync("claude-haiku-4-5", "[[ ## reasoning ## ]]\nSo it is.\n\n[[ ## team ## ]]\nBilling\n\n[[ ## completed ## ]]", temperature: 0.5);

        Assert.Equal((Team.Billing, "So it is."), (answer.Team, answer.Call.Reasoning));
        Assert.False(body.TryGetProperty("thinking", out _));
        Assert.Contains("reasoning", body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_caller_has_the_last_word_on_thoughts()
    {
        var (_, body) = await ThinkAsync("claude-opus-5-5", "[[ ## team ## ]]\nBilling\n\n[[ ## completed ## ]]", configure: static options => options.Reasoning = new() { Effort = ReasoningEffort.Low, Output = ReasoningOutput.Summary });

        Assert.Equal("low", body.GetProperty("output_config").GetProperty("effort").GetString());
    }

    private static async Task<(RouteTicketPrediction Answer, System.Text.Json.JsonElement Body)> ThinkAsync(string model, string reply, double? temperature = null, Action<ChatOptions>? configure = null)
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Message(
            "end_turn",
            new JsonObject { ["type"] = "thinking", ["thinking"] = "Twice is a matter of money.", ["signature"] = "s" },
            new JsonObject { ["type"] = "text", ["text"] = reply }));
        using var client = Clients.Of(server);
        var router = new RouteTicketPredictor(client).WithSettings(new() { Model = model, Strategy = ChainOfThought.Shared, Temperature = temperature });

        var answer = await router.PredictAsync("I was charged twice.", new PredictOptions { ConfigureRequest = configure });
        return (answer, Assert.Single(server.Requests).Body);
    }
}
