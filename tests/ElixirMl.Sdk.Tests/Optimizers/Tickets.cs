using ElixirMl.Evaluation;
using ElixirMl.Optimizers;
using ElixirMl.Programs;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Optimizers;

/// <summary>Tickets whose team depends on one word: a program gets right what a demo has shown it, and nothing else but "Other".</summary>
public static class Tickets
{
    public const int Words = 6;

    public static readonly Evaluator<PredictorProgram<RouteTicketPredictor>, RouteTicket> Evaluator = ElixirMl.Evaluation.Evaluator.Create(
        (PredictorProgram<RouteTicketPredictor> program, RouteTicket row, CancellationToken cancellationToken) => program.Predictor.PredictAsync(row.Message, cancellationToken: cancellationToken),
        (row, answer) => row.Team == answer.Team);

    /// <summary>Nothing varies but the demos.</summary>
    public static readonly VariableSpace DemosOnly = VariableSpace.Empty;

    public static RouteTicket[] Rows(string prefix, int count) =>
        [.. Enumerable.Range(0, count).Select(i => new RouteTicket { Message = $"{prefix}{i} word{i % Words} please", Team = (Team)(i % Words % 3), Confidence = 1 })];

    public static PredictorProgram<RouteTicketPredictor> Router(DemoReader client) => new(new RouteTicketPredictor(client));
}
