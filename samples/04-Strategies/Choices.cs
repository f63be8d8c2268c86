using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Scripting;
using Microsoft.Extensions.AI;

namespace Strategies;

/// <summary>The strategies of the lesson. Each wraps the same signature; none of them is known to it.</summary>
public static class Choices
{
    private static readonly Reward Sure = Reward.Of<RouteTicket.Inputs, RouteTicket.Outputs>("sure", static (_, outputs) => outputs.Confidence);

    private static readonly Check Confident = Check.Suggest<RouteTicket.Inputs, RouteTicket.Outputs>(
        "confident", static (_, outputs) => outputs.Confidence >= 0.5, "Be at least half sure, or think again.");

    private static readonly AIFunction Payments = AIFunctionFactory.Create(
        static (string customer) => $"Two payments of 30 € by {customer} on the same day.", "payments", "Lists the payments of a customer.");

    private static readonly CSharpInterpreter Interpreter = new();

    public static IReadOnlyList<Strategy> All { get; } =
    [
        Predict.Shared,
        ChainOfThought.Shared,
        new NearestDemos(2),
        new SelfConsistency(3),
        new MultiChainComparison(2),
        new BestOfN(3, Sure, 0.95),
        new Refine(2, Sure, 0.95),
        new Checked(Confident),
        // The client of this lesson reads of tools in its prompt; models that call tools in their own way are sent them beside it.
        new ReAct(Payments) { MaxSteps = 2 },
        new ProgramOfThought(Interpreter),
        new CodeAct(Interpreter, Payments),
    ];
}
