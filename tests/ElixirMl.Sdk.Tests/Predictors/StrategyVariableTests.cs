using ElixirMl.Clients.Lexical;
using ElixirMl.Predictors;
using ElixirMl.Predictors.Code;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using ElixirMl.Variables;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>One variable chooses among all strategies, and whatever it chooses runs.</summary>
public sealed class StrategyVariableTests
{
    private static readonly Reward Sure = Reward.Of<RouteTicket.Inputs, RouteTicket.Outputs>("sure", (_, outputs) => outputs.Confidence);
    private static readonly Check Likely = Check.Suggest<RouteTicket.Inputs, RouteTicket.Outputs>("likely", (_, outputs) => outputs.Confidence > 0.1, "Be surer.");
    private static readonly AIFunction Payments = AIFunctionFactory.Create(() => "two", "payments", "Lists payments.");
    private static readonly ScriptedInterpreter Interpreter = new(new CodeResult(CodeOutcome.Completed) { Value = """{"team":"Billing","confidence":0.9}""" });

    private static readonly Strategy[] All =
    [
        Predict.Shared, ChainOfThought.Shared, new ProgramOfThought(Interpreter), new CodeAct(Interpreter, Payments), new ReAct(Payments) { MaxSteps = 2 },
        new SelfConsistency(3), new MultiChainComparison(2), new BestOfN(2, Sure, 0.99), new Refine(2, Sure, 0.99), new NearestDemos(2), new Checked(Likely),
    ];

    public static TheoryData<string> Names => new(All.Select(strategy => strategy.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Every_choice_of_the_strategy_variable_answers(string name)
    {
        var router = Router();

        var chosen = router.WithConfiguration(variable => variable == PredictorVariables.Strategy ? name : VariableValue.Absent);
        var answer = await chosen.PredictAsync("Why is there a second payment on my card?");

        Assert.Equal(name, chosen.State.Settings.Strategy!.Name);
        Assert.Equal(Team.Billing, answer.Team);
    }

    [Fact]
    public void The_variable_offers_all_with_their_costs()
    {
        var variable = Router().Space.Variables.OfType<ModuleVariable>().Single(variable => variable.Name == PredictorVariables.Strategy);

        Assert.Equal(All.Select(strategy => (strategy.Name, strategy.CostMultiplier)), variable.Options.Select(option => (option.Name, (double)option.CostFactor)));
    }

    private static RouteTicketPredictor Router() => new RouteTicketPredictor(new LexicalChatClient("lexical-small"))
        .WithDemos(
        [
            Demo.Of(new RouteTicket { Message = "The refund for my last payment is missing.", Team = Team.Billing, Confidence = 0.9 }),
            Demo.Of(new RouteTicket { Message = "The program crashes.", Team = Team.Technical, Confidence = 0.9 }),
            Demo.Of(new RouteTicket { Message = "My card was charged.", Team = Team.Billing, Confidence = 0.9 }),
        ])
        .WithSettings(new() { StrategyChoices = [.. All] });
}
