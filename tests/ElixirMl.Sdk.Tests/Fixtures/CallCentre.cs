namespace ElixirMl.Sdk.Tests.Fixtures;

[Program]
public sealed partial class CallCentre
{
    [Predictor]
    public partial RouteTicketPredictor Triage { get; }

    [Predictor]
    public partial SupportDesk Desk { get; }

    public async Task<Reply> ForwardAsync(string message, CancellationToken cancellationToken = default)
    {
        var route = await Triage.PredictAsync(message, cancellationToken: cancellationToken);
        return await Desk.ForwardAsync($"{route.Team}: {message}", cancellationToken);
    }
}
