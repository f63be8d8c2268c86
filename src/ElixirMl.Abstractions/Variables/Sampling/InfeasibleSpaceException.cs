namespace ElixirMl.Variables.Sampling;

/// <summary>Thrown when no configuration that keeps all constraints was found within the limits.</summary>
public sealed class InfeasibleSpaceException : Exception
{
    /// <summary>An exception whose message is the report.</summary>
    /// <param name="report">Of a search that found nothing.</param>
    public InfeasibleSpaceException(SamplingReport report)
        : base(report?.ToString())
    {
        ArgumentNullException.ThrowIfNull(report);
        Report = report;
    }

    /// <summary>Which constraints rejected how often.</summary>
    public SamplingReport Report { get; }
}
