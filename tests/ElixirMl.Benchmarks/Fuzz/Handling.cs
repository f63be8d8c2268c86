using System.ComponentModel;
using System.Text.Json.Serialization;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>How a parcel is carried.</summary>
public enum Handling
{
    /// <summary>Like any other.</summary>
    Normal,

    /// <summary>With care.</summary>
    [Description("With care.")]
    [JsonStringEnumMemberName("hand-le")]
    Careful,

    /// <summary>In haste.</summary>
    Fast,
}
