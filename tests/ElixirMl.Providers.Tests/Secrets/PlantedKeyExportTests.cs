using ElixirMl.Clients;
using ElixirMl.DependencyInjection;
using ElixirMl.Endpoints;
using ElixirMl.Providers.Tests.Endpoints;
using ElixirMl.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Logs;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;

namespace ElixirMl.Providers.Tests.Secrets;

/// <summary>What leaves the process by OTLP, of chats and of embeddings, and what the cache of embeddings writes.</summary>
public sealed class PlantedKeyExportTests : IDisposable
{
    private const string Key = "sk-planted-export-0123456789abcdef";
    private const string Findable = "a prompt that may be found";

    private readonly string _folder = Directory.CreateTempSubdirectory("elixirml-secrets-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task No_span_metric_log_or_vector_holds_a_key()
    {
        await using var collector = await Collector.StartAsync();
        LoopbackServer? asked = null;
        await using var server = asked = await LoopbackServer.StartAsync(context => AnswerAsync(context, asked!.Requests.Last()));
        var errors = new List<string>();
        await using (var services = Services(server.Endpoint, collector.Address))
        using (Spans(collector.Address))
        using (Metrics(collector.Address))
        {
            var client = services.GetRequiredKeyedService<IChatClient>("planted");
            var embeddings = services.GetRequiredKeyedService<IEmbeddingGenerator<string, Embedding<float>>>("planted");
            await client.GetResponseAsync(Findable);
            await embeddings.GenerateAsync([Findable]);
            foreach (var status in (int[])[401, 403, 429, 500])
            {
                errors.Add((await Assert.ThrowsAnyAsync<ModelClientException>(() => client.GetResponseAsync($"status {status}"))).ToString());
                errors.Add((await Assert.ThrowsAnyAsync<ModelClientException>(() => embeddings.GenerateAsync([$"status {status}"]))).ToString());
            }
        }

        var all = string.Join('\n', errors.Append(collector.Received).Concat(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText)));
        Assert.DoesNotContain(Key, all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(Key[8..], all, StringComparison.OrdinalIgnoreCase);
        // The search must be able to find something.
        Assert.All(server.Requests, static request => Assert.Contains(Key, request.Authorization, StringComparison.Ordinal));
        Assert.All(["/v1/traces", "/v1/metrics", "/v1/logs", Findable, "embeddings small", "gen_ai.client.operation.duration", "Retry 1 of 1", "***", "elixirml-embedding"], part => Assert.Contains(part, all, StringComparison.Ordinal));
    }

    private static Task AnswerAsync(HttpContext context, LoopbackServer.Request request)
    {
        context.Response.ContentType = "application/json";
        var question = request.Body.GetRawText();
        var at = question.IndexOf("\"status ", StringComparison.Ordinal);
        if (at < 0)
        {
            return context.Response.WriteAsync(request.Path.EndsWith("/embeddings", StringComparison.Ordinal) ? """{"data":[{"index":0,"embedding":[1,2]}]}""" : OpenAi.Replies.Text("Hello."));
        }

        context.Response.StatusCode = int.Parse(question.AsSpan(at + 8, 3), System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers["retry-after-ms"] = "1";
        return context.Response.WriteAsync($$$"""{"error":{"type":"{{{Key}}}","code":"{{{Key}}}","message":"Not with Bearer {{{Key}}}"}}""");
    }

    private ServiceProvider Services(Uri endpoint, Uri collector)
    {
        var settings = new Dictionary<string, string?> { ["Vault:Key"] = Key };
        foreach (var kind in (string[])["Clients", "Embeddings"])
        {
            var path = $"ElixirMl:{kind}:planted";
            (settings[$"{path}:Provider"], settings[$"{path}:Model"], settings[$"{path}:Endpoint"], settings[$"{path}:KeySource"]) = ("OpenAi", "small", endpoint.ToString(), "Vault:Key");
            settings[$"{path}:Layers:0:Use"] = "Telemetry";
            (settings[$"{path}:Layers:1:Use"], settings[$"{path}:Layers:1:Folder"]) = ("Cache", Path.Combine(_folder, kind));
            (settings[$"{path}:Layers:2:Use"], settings[$"{path}:Layers:2:MaxRetries"], settings[$"{path}:Layers:2:Delay"]) = ("Retry", "1", "00:00:00");
        }

        settings["ElixirMl:Clients:planted:Layers:0:Content"] = "PromptsAndReplies";
        var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(settings).Build())
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddOpenTelemetry(options =>
            {
                options.IncludeFormattedMessage = true;
                options.AddOtlpExporter(exporter => Send(exporter, new(collector, "/v1/logs")));
            }));
        services.AddElixirMl().AddProviders().AddClient("planted").AddEmbeddings("planted");
        return services.BuildServiceProvider();
    }

    private static TracerProvider Spans(Uri collector) => global::OpenTelemetry.Sdk.CreateTracerProviderBuilder()
        .AddSource(ElixirMlTelemetry.SourceName)
        .AddOtlpExporter(options => Send(options, new(collector, "/v1/traces")))
        .Build();

    private static MeterProvider Metrics(Uri collector) => global::OpenTelemetry.Sdk.CreateMeterProviderBuilder()
        .AddMeter(ElixirMlTelemetry.SourceName)
        .AddOtlpExporter(options => Send(options, new(collector, "/v1/metrics")))
        .Build();

    private static void Send(OtlpExporterOptions options, Uri endpoint)
    {
        options.Protocol = OtlpExportProtocol.HttpProtobuf;
        options.Endpoint = endpoint;
    }
}
