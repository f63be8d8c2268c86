namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>Declares in code what optimizers leave alone.</summary>
[Program]
public sealed partial class GuardedCentre
{
    [Predictor]
    public partial RouteTicketPredictor Triage { get; }

    [Predictor(Frozen = true, Temperature = 0.25)]
    public partial RouteTicketPredictor Second { get; }

    [Predictor(Frozen = true)]
    public partial SupportDesk Desk { get; }

    public async Task<Reply> ForwardAsync(string message, CancellationToken cancellationToken = default)
    {
        var route = await Triage.PredictAsync(message, cancellationToken: cancellationToken);
        var second = await Second.PredictAsync($"{route.Team}: {message}", cancellationToken: cancellationToken);
        return await Desk.ForwardAsync($"{second.Team}: {message}", cancellationToken);
    }
}
