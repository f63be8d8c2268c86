using ElixirMl.Adapters;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class PrecedenceTests
{
    private const string Reply = "[[ ## reasoning ## ]]\nx\n[[ ## team ## ]]\nOther\n[[ ## confidence ## ]]\n1\n[[ ## completed ## ]]";
    private const string JsonReply = """{"reasoning": "x", "team": "Other", "confidence": 1}""";
    private const string BadReply = "[[ ## team ## ]]\nNobody\n[[ ## confidence ## ]]\n1\n[[ ## completed ## ]]";

    public static TheoryData<string, PredictorSettings, PredictorSettings, Func<Request, object?>, object?[]> Choices() => new()
    {
        // What, configuration, caller, how it shows, and what shows by default, with configuration, with caller.
        { "model", new() { Model = "a" }, new() { Model = "b" }, request => request.Options?.ModelId, [null, "a", "b"] },
        { "temperature", new() { Temperature = 0.25 }, new() { Temperature = 0 }, request => request.Options?.Temperature, [null, 0.25f, 0f] },
        { "max tokens", new() { MaxTokens = 10 }, new() { MaxTokens = 20 }, request => request.Options?.MaxOutputTokens, [null, 10, 20] },
        { "demo count", new() { DemoCount = 2 }, new() { DemoCount = 0 }, request => (request.Messages.Count - 2) / 2, [3, 2, 0] },
        { "adapter", new() { Adapter = JsonAdapter.Shared }, new() { Adapter = ChatAdapter.Shared }, request => request.System.Contains("JSON object", StringComparison.Ordinal), [false, true, false] },
        { "strategy", new() { Strategy = ChainOfThought.Shared }, new() { Strategy = Predict.Shared }, request => request.System.Contains("reasoning", StringComparison.Ordinal), [false, true, false] },
    };

    [Theory]
    [MemberData(nameof(Choices))]
    public async Task The_caller_wins_over_the_configuration_which_wins_over_the_default(
        string what, PredictorSettings configuration, PredictorSettings caller, Func<Request, object?> shown, object?[] expected)
    {
        Assert.NotEmpty(what);
        var demos = Enumerable.Range(0, 3).Select(i => Demo.Of(new RouteTicket { Message = $"m{i}", Team = Team.Other, Confidence = 0.5 }));
        var plain = new RouteTicketPredictor(new ScriptedClient(Reply)).WithDemos(demos);
        var configured = plain.WithSettings(configuration);

        object?[] actual =
        [
            shown(await AskAsync(plain, null)),
            shown(await AskAsync(configured, null)),
            shown(await AskAsync(configured, Options(caller))),
        ];

        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task The_caller_decides_on_extra_calls_too()
    {
        var plain = new RouteTicketPredictor(new ScriptedClient(BadReply));
        var configured = plain.WithSettings(new() { MaxExtraCalls = 3 });

        Assert.Equal(3, await CallsAsync(plain, null));
        Assert.Equal(4, await CallsAsync(configured, null));
        Assert.Equal(1, await CallsAsync(configured, new() { MaxExtraCalls = 0 }));
    }

    [Fact]
    public async Task The_caller_wins_over_the_run()
    {
        var client = new ScriptedClient(Reply);
        var router = new RouteTicketPredictor(client);

        using (new RunContext { Seed = 1, RolloutId = 10 }.Enter())
        {
            await router.PredictAsync("a");
            await router.PredictAsync("a", new() { Seed = 2, RolloutId = 20 });
        }

        await router.PredictAsync("a");

        Assert.Equal([1L, 2L, null], client.Requests.Select(request => request.Options?.Seed));
        Assert.Equal([10, 20, null], client.Requests.Select(request => request.Options?.AdditionalProperties?["elixirml.rollout"]));
    }

    [Fact]
    public async Task The_caller_has_the_last_word_on_the_request()
    {
        var client = new ScriptedClient(Reply);

        await new RouteTicketPredictor(client).PredictAsync("a", new() { Temperature = 1, ConfigureRequest = request => request.Temperature = 0.5f });

        Assert.Equal(0.5f, client.Requests[0].Options!.Temperature);
    }

    [Fact]
    public async Task Choices_of_one_call_leave_no_trace()
    {
        var client = new ScriptedClient(Reply);
        var router = new RouteTicketPredictor(client);

        await router.PredictAsync("a", new() { Temperature = 1, Strategy = ChainOfThought.Shared });
        await router.PredictAsync("a");

        Assert.Null(client.Requests[1].Options);
        Assert.Equal(router.Render(new() { Message = "a" }).Select(message => message.Text), client.Requests[1].Messages.Select(message => message.Text));
    }

    [Fact]
    public void Copies_leave_the_original_alone()
    {
        var router = new RouteTicketPredictor(new ScriptedClient(Reply));
        var before = router.State;

        router.WithInstructions("Be quick.").WithSettings(new() { Model = "a" }).WithDemos([]);

        Assert.Same(before, router.State);
    }

    private static PredictOptions Options(PredictorSettings settings) => new()
    {
        Model = settings.Model,
        Temperature = settings.Temperature,
        MaxTokens = settings.MaxTokens,
        DemoCount = settings.DemoCount,
        Adapter = settings.Adapter,
        Strategy = settings.Strategy,
    };

    private static async Task<Request> AskAsync(RouteTicketPredictor predictor, PredictOptions? options)
    {
        var client = new ScriptedClient(options?.Adapter is null && predictor.State.Settings.Adapter is JsonAdapter ? JsonReply : Reply);
        await predictor.WithClient(client).PredictAsync("a", options);
        return new(client.Requests[0].Messages, client.Requests[0].Options);
    }

    private static async Task<int> CallsAsync(RouteTicketPredictor predictor, PredictOptions? options) =>
        (await Assert.ThrowsAsync<PredictionException>(() => predictor.PredictAsync("a", options))).Call.Attempts;

    public sealed record Request(IReadOnlyList<ChatMessage> Messages, ChatOptions? Options)
    {
        public string System => Messages[0].Text;
    }
}
