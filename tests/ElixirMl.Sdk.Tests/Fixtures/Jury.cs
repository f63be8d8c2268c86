namespace ElixirMl.Sdk.Tests.Fixtures;

/// <summary>Members that hold several predictors or sub-programs.</summary>
[Program]
public sealed partial class Jury
{
    [Predictor(Count = 3, Temperature = 1)]
    public partial IReadOnlyList<RouteTicketPredictor> Voters { get; }

    [Predictor(Keys = ["easy", "it's hard"])]
    public partial IReadOnlyDictionary<string, RouteTicketPredictor> ByLevel { get; }

    [Predictor]
    public partial IReadOnlyDictionary<Team, RouteTicketPredictor> ByTeam { get; }

    [Predictor(Count = 1)]
    public partial RouteTicketPredictor[] Spare { get; }

    [Predictor(Count = 2)]
    public partial IReadOnlyList<SupportDesk> Desks { get; }

    /// <summary>The team most voters name.</summary>
    public async Task<Team> ForwardAsync(string message, CancellationToken cancellationToken = default)
    {
        var votes = await Task.WhenAll(Voters.Select(voter => voter.PredictAsync(message, cancellationToken: cancellationToken)));
        return votes.GroupBy(static vote => vote.Team).MaxBy(static group => group.Count())!.Key;
    }
}
