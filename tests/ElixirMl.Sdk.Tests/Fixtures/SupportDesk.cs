using ElixirMl.Predictors.Strategies;

namespace ElixirMl.Sdk.Tests.Fixtures;

[Program]
public sealed partial class SupportDesk
{
    private static readonly string[] Handbook = ["Refunds take three days.", "Restart the router first.", "We are open from nine to five.", "Invoices are sent on Mondays."];

    [Predictor]
    public partial RouteTicketPredictor Route { get; }

    [Predictor(Strategy = typeof(ChainOfThought))]
    public partial AnswerTicketPredictor Answer { get; }

    [Variable(1, 4, Default = 3)]
    public partial int Passages { get; }

    [Variable(typeof(PoliteClosing), typeof(NoClosing))]
    public partial IClosing Closing { get; }

    public async Task<Reply> ForwardAsync(string message, CancellationToken cancellationToken = default)
    {
        var route = await Route.PredictAsync(message, cancellationToken: cancellationToken);
        var answer = await Answer.PredictAsync(message, route.Team, Handbook[..Passages], cancellationToken: cancellationToken);
        return new(route.Team, Closing.Close(answer.Reply));
    }
}
