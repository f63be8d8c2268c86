using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Schemas;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;

namespace ElixirMl.Sdk.Tests.Predictors;

public sealed class StrategyTests
{
    private const string Billing = "[[ ## team ## ]]\nBilling\n[[ ## confidence ## ]]\n0.9\n[[ ## completed ## ]]";
    private const string Other = "[[ ## team ## ]]\nOther\n[[ ## confidence ## ]]\n0.5\n[[ ## completed ## ]]";

    [Fact]
    public async Task A_strategy_of_ones_own_may_ask_several_times_at_once()
    {
        var client = new ScriptedClient(Other, Billing, "nonsense", Billing)
        {
            Service = new TestCatalog(),
            Change = response =>
            {
                response.Usage = new() { InputTokenCount = 1000 };
                return response;
            },
        };

        var answer = await new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new Vote(3), MaxExtraCalls = 1, Temperature = 0 });

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Equal(4, answer.Call.Attempts);
        Assert.Equal(new TokenUsage(4000, 0), answer.Call.Usage);
        Assert.Equal(0.004m, answer.Call.Cost);
        Assert.Equal([0, 1, 2, 2], client.Requests.Select(request => request.Options!.AdditionalProperties!["elixirml.rollout"]));
        Assert.All(client.Requests, request => Assert.Equal(1, request.Options!.Temperature));
    }

    [Fact]
    public async Task A_strategy_may_ask_for_something_else_first()
    {
        var client = new ScriptedClient("[[ ## joke ## ]]\nKnock knock.\n[[ ## completed ## ]]", Billing);

        var answer = await new RouteTicketPredictor(client).PredictAsync("I was charged twice", new() { Strategy = new JokeFirst() });

        Assert.Equal(Team.Billing, answer.Team);
        Assert.Equal(2, answer.Call.Attempts);
        Assert.Contains("[[ ## message ## ]]\nI was charged twice", client.Requests[0].Messages[^1].Text, StringComparison.Ordinal);
        Assert.Contains("[[ ## joke ## ]]\nKnock knock.", client.Requests[1].Messages[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_prediction_counts_all_its_calls()
    {
        var client = new ScriptedClient(Other, "nonsense");

        var error = await Assert.ThrowsAsync<PredictionException>(() => new RouteTicketPredictor(client).PredictAsync("a", new() { Strategy = new Vote(2), MaxExtraCalls = 2 }));

        Assert.Equal(4, error.Call.Attempts);
        Assert.Contains("after 4 calls", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_strategy_that_is_set_becomes_a_choice()
    {
        var router = new RouteTicketPredictor(new ScriptedClient()).WithSettings(new() { Strategy = new Vote(5) });

        var choices = router.Space.Variables.OfType<Variables.ModuleVariable>().Single(variable => variable.Name == "Strategy");

        Assert.Equal(["Vote(5)", "Predict", "ChainOfThought"], choices.Options.Select(option => option.Name));
        Assert.Equal("Vote(5)", choices.DefaultValue);
    }

    [Fact]
    public void Equal_strategies_are_equal()
    {
        Assert.Equal(new Vote(3), new Vote(3));
        Assert.NotEqual<Strategy>(new Vote(3), new Vote(4));
        Assert.Equal(new ChainOfThought(), ChainOfThought.Shared);
        Assert.NotEqual<Strategy>(ChainOfThought.Shared, Predict.Shared);
    }

    [Theory]
    [InlineData("reasoning", "", "reasoning_")]
    [InlineData("", "reasoning", null)]
    [InlineData("reasoning", "reasoning_", "reasoning__")]
    public void Thinking_first_finds_a_free_name(string input, string output, string? added)
    {
        var text = new FieldType.Text();
        var signature = new Signature("S", "Do.", new("In", input.Length == 0 ? [] : [new(input, input, text)]), new("Out", [new("A", "a", text), .. output.Length == 0 ? Array.Empty<Field>() : [new Field(output, output, text)]]));

        var derived = ChainOfThought.Shared.Derive(signature);

        Assert.Equal(added ?? "a", derived.Outputs.Fields[0].JsonName);
        Assert.Same(derived, ChainOfThought.Shared.Derive(signature));
    }

    private sealed class Vote(int count) : Strategy
    {
        public override string Name => $"Vote({count})";

        public override async ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
        {
            var question = new Question(Derive(exchange.Predictor.Signature)) { Settings = new() { Temperature = 1 } };
            var answers = await Task.WhenAll(Enumerable.Range(0, count).Select(i => exchange.AskAsync(question with { RolloutId = i }, cancellationToken).AsTask()));
            return answers.GroupBy(answer => Demo.Of(exchange.Contract, exchange.Inputs, answer.Outputs)).MaxBy(group => group.Count())!.First();
        }
    }

    private sealed class JokeFirst : Strategy
    {
        public override string Name => nameof(JokeFirst);

        public override async ValueTask<Answer<TOutputs>> AnswerAsync<TInputs, TOutputs>(Exchange<TInputs, TOutputs> exchange, CancellationToken cancellationToken)
        {
            var wanted = exchange.Predictor.Signature;
            var joking = wanted with { Instructions = "Tell a joke about it.", Outputs = TellJoke.Signature.Outputs.Schema };
            var joke = await exchange.AskAsync(new Question(joking), TellJoke.Signature.Outputs, cancellationToken);

            var informed = wanted with { Inputs = wanted.Inputs with { Fields = [.. wanted.Inputs.Fields, new("Joke", "joke", new FieldType.Text())] } };
            return await exchange.AskAsync(new Question(informed) { ExtraInputs = [new("joke", joke.Outputs.Joke)] }, cancellationToken);
        }
    }
}
