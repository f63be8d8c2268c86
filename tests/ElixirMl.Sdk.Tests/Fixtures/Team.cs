using System.ComponentModel;

namespace ElixirMl.Sdk.Tests.Fixtures;

public enum Team
{
    [Description("Invoices and refunds")]
    Billing,

    Technical,

    Other,
}
