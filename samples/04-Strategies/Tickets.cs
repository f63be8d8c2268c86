using ElixirMl.Schemas;
using ElixirMl.Signatures;

namespace Strategies;

/// <summary>Tickets whose teams are known.</summary>
public static class Tickets
{
    /// <summary>The one that every strategy is asked about. It is no easy one: it speaks of money and of a program.</summary>
    public const string Ticket = "Since the update the program says that invoice INV-2041 is open, but I made the payment twice.";

    public static ValueList<Demo> Demos { get; } =
    [
        Known("The refund for my last invoice has not arrived.", Team.Billing),
        Known("The program crashes when I open a file.", Team.Technical),
        Known("My parcel went to the wrong address.", Team.Shipping),
        Known("Why is there a second payment on my card?", Team.Billing),
        Known("The screen stays black after the update.", Team.Technical),
        Known("When will the parcel arrive?", Team.Shipping),
    ];

    /// <summary>Tickets with programs that route them. The embedded learner writes no programs of its own: it repeats that of the nearest ticket.</summary>
    public static ValueList<Demo> Programs { get; } =
    [
        Routed("The refund for my last invoice has not arrived.", """
            string[] words = ["invoice", "refund", "payment", "charged"];
            var found = words.Count(word => message.Contains(word, StringComparison.OrdinalIgnoreCase));
            Print($"{found} words speak of money");
            return new { team = found > 0 ? "Billing" : "Technical", confidence = found > 0 ? 0.9 : 0.4 };
            """),
        Routed("My parcel went to the wrong address.", """
            var isParcel = Regex.IsMatch(message, "parcel|address|deliver", RegexOptions.IgnoreCase);
            return new { team = isParcel ? "Shipping" : "Technical", confidence = isParcel ? 0.9 : 0.4 };
            """),
    ];

    /// <summary>Tickets with programs that look something up first.</summary>
    public static ValueList<Demo> Agents { get; } =
    [
        Routed("The refund for invoice INV-1007 has not arrived.", """
            var found = payments(Regex.Match(message, "INV-[0-9]{4}").Value);
            Print(found);
            var isMoney = found.Contains("payment");
            return new { team = isMoney ? "Billing" : "Technical", confidence = isMoney ? 0.95 : 0.4 };
            """),
    ];

    // No output of the signature itself, so that only strategies that ask for code show it.
    private static Demo Routed(string message, string code) =>
        new([DemoField.OfText("message", message)], [DemoField.OfText("code", code)]);

    private static Demo Known(string message, Team team) => Demo.Of(new RouteTicket { Message = message, Team = team, Confidence = 0.9 });
}
