using ElixirMl.Telemetry;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Streaming;

/// <summary>Sends spans and metrics of all calls to a collector; everything is sent when it is disposed.</summary>
public sealed class OtlpExport : IDisposable
{
    private readonly TracerProvider _spans;
    private readonly MeterProvider _metrics;

    /// <param name="collector">Speaks OTLP over HTTP, for example <c>http://localhost:4318</c>.</param>
    public OtlpExport(Uri collector)
    {
        var service = ResourceBuilder.CreateDefault().AddService("lesson-06");
        _spans = Sdk.CreateTracerProviderBuilder()
            .SetResourceBuilder(service)
            .AddSource(ElixirMlTelemetry.SourceName)
            .AddOtlpExporter(options => Send(options, new(collector, "/v1/traces")))
            .Build();
        _metrics = Sdk.CreateMeterProviderBuilder()
            .SetResourceBuilder(service)
            .AddMeter(ElixirMlTelemetry.SourceName)
            .AddOtlpExporter(options => Send(options, new(collector, "/v1/metrics")))
            .Build();
    }

    public void Dispose()
    {
        _spans.Dispose();
        _metrics.Dispose();
    }

    private static void Send(OtlpExporterOptions options, Uri endpoint)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = endpoint;
    }
}
