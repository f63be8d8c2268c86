using System.ComponentModel.DataAnnotations;
using ElixirMl;

namespace Strategies;

[Signature("Route the ticket to the team that can solve it.")]
public sealed partial record RouteTicket
{
    [Input("What the customer wrote.")]
    public required string Message { get; init; }

    [Output("The team that should act.")]
    public required Team Team { get; init; }

    [Output("How sure you are.")]
    [Range(0.0, 1.0)]
    public required double Confidence { get; init; }
}
