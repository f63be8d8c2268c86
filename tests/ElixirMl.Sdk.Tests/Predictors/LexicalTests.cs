using ElixirMl.Adapters;
using ElixirMl.Clients.Lexical;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class LexicalTests
{
    private static readonly Demo[] Demos =
    [
        Demo.Of(new RouteTicket { Message = "The invoice is wrong, I want my money back", Team = Team.Billing, Confidence = 0.9 }),
        Demo.Of(new RouteTicket { Message = "The router does not connect any more", Team = Team.Technical, Confidence = 0.8 }),
    ];

    public static TheoryData<Adapter, Strategy> Ways() => new()
    {
        { ChatAdapter.Shared, Predict.Shared },
        { ChatAdapter.Shared, ChainOfThought.Shared },
        { JsonAdapter.Shared, Predict.Shared },
        { JsonAdapter.Shared, ChainOfThought.Shared },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task The_embedded_client_understands_every_format_at_once(Adapter adapter, Strategy strategy)
    {
        using var client = new LexicalChatClient();
        var router = new RouteTicketPredictor(client).WithDemos(Demos).WithSettings(new() { Adapter = adapter, Strategy = strategy });

        var answer = await router.PredictAsync("My money! The invoice!");

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Equal(1, answer.Call.Attempts);
        Assert.Empty(answer.Call.Repairs);
        Assert.True(answer.Call.Cost > 0);
        Assert.True(answer.Call.Latency > TimeSpan.Zero);
        Assert.Equal(strategy is ChainOfThought, answer.Call.Reasoning is not null);
    }

    [Fact]
    public void Its_models_are_the_choices_of_the_model_variable()
    {
        using var client = new LexicalChatClient();

        var model = new RouteTicketPredictor(client).Space.Variables[0];

        Assert.Equal("Model", model.Name);
        Assert.Equal("lexical-medium", model.DefaultValue);
    }
}
