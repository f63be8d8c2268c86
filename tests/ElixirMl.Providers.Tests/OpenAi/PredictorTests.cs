using ElixirMl.Adapters;
using ElixirMl.Clients;
using ElixirMl.OpenAi;
using ElixirMl.Predictors;
using ElixirMl.Providers.Tests.Endpoints;

namespace ElixirMl.Providers.Tests.OpenAi;

public sealed class PredictorTests
{
    private const string Billing = "[[ ## team ## ]]\nBilling\n\n[[ ## completed ## ]]\n";

    [Fact]
    public async Task A_generated_predictor_asks_and_is_answered_and_billed()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text("""{"team":"Billing"}"""));
        using var client = Clients.Of(server, options => options.Models = [new("gpt-4.1-mini") { InputPrice = 1, CachedInputPrice = 0.5m, OutputPrice = 2 }]);
        var router = new RouteTicketPredictor(client).WithSettings(new() { Adapter = JsonAdapter.Shared, Temperature = 0.5, MaxTokens = 50 });

        var answer = await router.PredictAsync("I was charged twice.");

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Equal(new TokenUsage(10, 2, 6, 1), answer.Call.Usage);
        Assert.Equal(0.000011m, answer.Call.Cost);
        Assert.Empty(answer.Call.Warnings);
        var body = Assert.Single(server.Requests).Body;
        Assert.Equal("json_object", body.GetProperty("response_format").GetProperty("type").GetString());
        Assert.Equal(50, body.GetProperty("max_tokens").GetInt32());
        Assert.Contains("I was charged twice.", body.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refusal_fails_the_prediction_without_a_second_call()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Refusal("I cannot help with that."));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<PredictionException>(async () => await new RouteTicketPredictor(client).PredictAsync("Hi"));

        Assert.Contains("withheld", error.Message, StringComparison.Ordinal);
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task What_the_client_warns_of_reaches_the_prediction()
    {
        await using var server = await LoopbackServer.StartAsync(200, Replies.Text(Billing));
        using var client = Clients.Of(server, options => (options.UnsupportedOptions, options.IgnoredFields) = (UnsupportedOptionPolicy.Warn, ["seed"]));

        var answer = await new RouteTicketPredictor(client).PredictAsync("Hi", new PredictOptions { Seed = 3 });

        Assert.Equal(["The endpoint ignores 'seed'."], answer.Call.Warnings);
    }

    [Fact]
    public async Task A_client_error_comes_through_as_it_is()
    {
        await using var server = await LoopbackServer.StartAsync(401, Replies.Error("No.", "invalid_api_key"));
        using var client = Clients.Of(server);

        var error = await Assert.ThrowsAsync<AuthenticationFailedException>(async () => await new RouteTicketPredictor(client).PredictAsync("Hi"));

        Assert.Contains("OPENAI_API_KEY", error.Message, StringComparison.Ordinal);
    }
}
