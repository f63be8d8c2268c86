using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Signatures;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>A name tells a strategy from every other one, so that a variable may offer both.</summary>
public sealed class StrategyNameTests
{
    private static readonly AIFunction One = AIFunctionFactory.Create(static () => 1, "one");
    private static readonly Reward Sure = Reward.Of<RouteTicket.Inputs, RouteTicket.Outputs>("sure", static (_, outputs) => outputs.Confidence);
    private static readonly Demo Known = Demo.Of(new RouteTicket { Message = "a", Team = Team.Other, Confidence = 0.5 });

    private static readonly Strategy[] All =
    [
        new ReAct(One), new ReAct(One) { MaxSteps = 2 }, new ReAct(One) { MaxSteps = 20 }, new ReAct(One) { Approve = static (_, _) => ValueTask.FromResult(true) },
        new CodeAct(new ScriptedInterpreter()), new CodeAct(new ScriptedInterpreter()) { MaxRounds = 2 }, new CodeAct(new ScriptedInterpreter(), One), new CodeAct(new ScriptedInterpreter(), One) { MaxRounds = 2 },
        new ProgramOfThought(new ScriptedInterpreter()), new ProgramOfThought(new ScriptedInterpreter()) { MaxRounds = 1 },
        new BestOfN(3, Sure, 0.5), new BestOfN(3, Sure, 0.5, maxFailures: 0), new BestOfN(3, Sure, 0.5, maxFailures: 1), new BestOfN(2, Sure, 0.5), new BestOfN(3, Sure, 0.6),
        new Refine(3, Sure, 0.5), new Refine(3, Sure, 0.5, maxFailures: 0),
        new NearestDemos(3), new NearestDemos(3, [Known]), new NearestDemos(3, [Known, Known]), new NearestDemos(3, [Known with { IsBootstrapped = true, Outputs = [] }]),
    ];

    [Fact]
    public void Strategies_that_differ_have_different_names()
    {
        Assert.Equal(All.Length, All.Select(static strategy => strategy.Name).Distinct().Count());
        Assert.Equal(All.Length, All.Distinct().Count());
    }

    [Fact]
    public void All_of_them_can_be_offered_by_one_variable()
    {
        var router = new RouteTicketPredictor(new ScriptedClient("")).WithSettings(new() { StrategyChoices = [.. All] });

        foreach (var strategy in All)
        {
            var chosen = router.WithConfiguration(name => name == "Strategy" ? strategy.Name : Variables.VariableValue.Absent);

            Assert.Same(strategy, chosen.State.Settings.Strategy);
        }
    }

    [Fact]
    public void What_is_usual_is_not_named()
    {
        Assert.Equal("ReAct(one)", new ReAct(One) { MaxSteps = 10 }.Name);
        Assert.Equal("ReAct(one, 20 steps)", new ReAct(One) { MaxSteps = 20 }.Name);
        Assert.Equal("ProgramOfThought", new ProgramOfThought(new ScriptedInterpreter()).Name);
        Assert.Equal("CodeAct(2 rounds)", new CodeAct(new ScriptedInterpreter()) { MaxRounds = 2 }.Name);
        Assert.Equal(new BestOfN(3, Sure, 0.5), new BestOfN(3, Sure, 0.5, maxFailures: 3));
        Assert.Equal(new NearestDemos(3, [Known]), new NearestDemos(3, [Demo.Of(new RouteTicket { Message = "a", Team = Team.Other, Confidence = 0.5 })]));
    }
}
