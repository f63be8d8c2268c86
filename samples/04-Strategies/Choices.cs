using ElixirMl.Predictors;
using ElixirMl.Predictors.Strategies;
using ElixirMl.Predictors.Tools;
using ElixirMl.Scripting;
using Microsoft.Extensions.AI;

namespace Strategies;

/// <summary>The strategies of the lesson. Each wraps the same signature; none of them is known to it.</summary>
public static class Choices
{
    private static readonly Reward Sure = Reward.Of<RouteTicket.Inputs, RouteTicket.Outputs>("sure", static (_, outputs) => outputs.Confidence);

    private static readonly Check Confident = Check.Suggest<RouteTicket.Inputs, RouteTicket.Outputs>(
        "confident", static (_, outputs) => outputs.Confidence >= 0.9, "Confidence must be at least 0.9. Look at the ticket again.");

    private static readonly AIFunction Payments = Ledger.PaymentsTool.AsFunction();
    private static readonly AIFunction Parcel = Ledger.ParcelTool.AsFunction();

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
        new ReAct(Payments, Parcel),
        new ProgramOfThought(Interpreter),
        new CodeAct(Interpreter, Payments),
    ];
}
