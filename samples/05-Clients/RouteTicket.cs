using ElixirMl;

namespace Clients;

[Signature("Route the ticket to the team that can solve it.")]
public sealed partial record RouteTicket
{
    [Input("What the customer wrote.")]
    public required string Message { get; init; }

    [Output("The team that should act.")]
    public required Team Team { get; init; }
}
