using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using ElixirMl;

namespace Strategies;

/// <summary>What the support desk can look up. Each method is a tool; its schema and the reading of arguments are generated.</summary>
public static partial class Ledger
{
    [Tool("Lists the payments of an invoice.", Name = "payments")]
    public static string Payments([Description("Number of the invoice.")][RegularExpression("INV-[0-9]{4}")] string invoice) =>
        invoice == "INV-2041" ? "2 payments of 30 €, both on 3 May, by the same card" : "1 payment";

    [Tool("Tells where the parcel of an order is.", Name = "parcel")]
    public static string Parcel([Description("Number of the order.")][RegularExpression("ORD-[0-9]{4}")] string order) => $"{order} was delivered on 4 May";
}
