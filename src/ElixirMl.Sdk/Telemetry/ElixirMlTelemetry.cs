using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ElixirMl.Telemetry;

/// <summary>The names under which ElixirMl traces and measures; give them to the tracer and meter providers of OpenTelemetry.</summary>
public static class ElixirMlTelemetry
{
    /// <summary>Name of the <see cref="ActivitySource"/> and of the <see cref="Meter"/>.</summary>
    public const string SourceName = "ElixirMl";

    internal static ActivitySource Source { get; } = new(SourceName);

    internal static Meter Meter { get; } = new(SourceName);
}
