using System.ComponentModel;

namespace Strategies;

/// <summary>Who can solve a ticket.</summary>
public enum Team
{
    [Description("Invoices, payments, refunds.")]
    Billing,

    [Description("Errors, crashes, screens that stay black.")]
    Technical,

    [Description("Parcels and addresses.")]
    Shipping,
}
