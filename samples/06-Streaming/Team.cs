using System.ComponentModel;

namespace Streaming;

public enum Team
{
    [Description("Charges, invoices, refunds, money")]
    Billing,

    [Description("Devices, connections, errors, crashes")]
    Technical,

    [Description("Parcels, delivery, addresses")]
    Shipping,
}
