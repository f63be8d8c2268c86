using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace Strategies;

/// <summary>Tickets whose teams are known.</summary>
public static class Tickets
{
    public static ValueList<Demo> Demos { get; } =
    [
        Known("The refund for my last invoice has not arrived.", Team.Billing),
        Known("The program crashes when I open a file.", Team.Technical),
        Known("My parcel went to the wrong address.", Team.Shipping),
        Known("Why is there a second payment on my card?", Team.Billing),
        Known("The screen stays black after the update.", Team.Technical),
        Known("When will the parcel arrive?", Team.Shipping),
    ];

    private static Demo Known(string message, Team team) => Demo.Of(new RouteTicket { Message = message, Team = team, Confidence = 0.9 });
}
