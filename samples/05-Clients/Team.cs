using System.ComponentModel;

namespace Clients;

/// <summary>Who can solve a ticket.</summary>
public enum Team
{
    [Description("Invoices, payments, refunds, charges.")]
    Billing,

    [Description("Errors, crashes, screens that stay black.")]
    Technical,

    [Description("Parcels, deliveries and addresses.")]
    Shipping,
}
