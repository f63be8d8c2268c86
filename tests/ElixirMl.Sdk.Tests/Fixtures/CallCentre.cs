namespace ElixirMl.Sdk.Tests.Fixtures;

[Program]
public sealed partial class CallCentre
{
    [Predictor]
    public partial RouteTicketPredictor Triage { get; }

    [Predictor]
    public partial SupportDesk Desk { get; }
}
