using System.Text.Json.Serialization;

namespace ElixirMl.Sdk.Tests.Fixtures;

public enum Category
{
    [JsonStringEnumMemberName("BILLING")]
    Billing,

    [JsonStringEnumMemberName("TECHNICAL")]
    Technical,

    [JsonStringEnumMemberName("OTHER")]
    Other,
}
