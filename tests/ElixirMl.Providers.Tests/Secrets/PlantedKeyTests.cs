using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using ElixirMl.Anthropic;
using ElixirMl.Clients;
using ElixirMl.DependencyInjection;
using ElixirMl.Endpoints;
using ElixirMl.OpenAi;
using ElixirMl.Programs;
using ElixirMl.Providers.Tests.Endpoints;
using ElixirMl.Providers.Tests.OpenAi;
using ElixirMl.Telemetry;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Providers.Tests.Secrets;

/// <summary>Plants keys, lets everything happen that leaves a trace, and searches all traces for them.</summary>
public sealed class PlantedKeyTests : IDisposable
{
    private const string OpenAiKey = "sk-planted-openai-0123456789abcdef";
    private const string AnthropicKey = "sk-ant-planted-0123456789abcdef";
    private const string Findable = "a prompt that may be found";

    private readonly string _folder = Directory.CreateTempSubdirectory("elixirml-secrets-").FullName;
    private readonly ConcurrentQueue<string> _traces = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("OpenAi", OpenAiKey)]
    [InlineData("Anthropic", AnthropicKey)]
    public async Task No_log_trace_file_or_exception_holds_a_key(string vendor, string key)
    {
        var good = vendor == "OpenAi" ? Replies.Text("[[ ## team ## ]]\nBilling\n\n[[ ## completed ## ]]\n") : Anthropic.Replies.Text("[[ ## team ## ]]\nBilling\n\n[[ ## completed ## ]]\n");
        LoopbackServer? asked = null;
        await using var server = asked = await LoopbackServer.StartAsync(context => AnswerAsync(context, asked!.Requests.Last().Body.GetRawText(), good, key));
        await using var services = Services(vendor, key, vendor == "OpenAi" ? server.Endpoint : server.Root);
        using var listener = Listen();
        using var meter = Measure();
        var client = services.GetRequiredKeyedService<IChatClient>("planted");
        var router = new RouteTicketPredictor(client);

        Note((await router.PredictAsync(Findable)).ToString());
        await client.GetStreamingResponseAsync("status 500").ToChatResponseAsync().ContinueWith(call => Note(call.Exception?.ToString()), TaskScheduler.Default);
        await new PredictorProgram<RouteTicketPredictor>(router).SaveAsync(Path.Combine(_folder, "state.json"));
        foreach (var status in (int[])[400, 401, 403, 429, 500, 529, 200])
        {
            await FailAsync(client, status);
        }

        Note(services.GetRequiredService<IConfiguration>().GetType().ToString());
        Note(client.ToString());
        Assert.All(server.Requests, request => Assert.Contains(key, request.Authorization, StringComparison.Ordinal));
        var all = string.Join('\n', _traces.Concat(Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(File.ReadAllText)));
        Assert.DoesNotContain(key, all, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(key[8..], all, StringComparison.OrdinalIgnoreCase);
        // The search must be able to find something: the prompt stands in the trace and in the recording, errors in the log.
        Assert.True(all.Split(Findable).Length > 2);
        Assert.Contains("***", all, StringComparison.Ordinal);
        Assert.Contains("Retry 1 of 1", all, StringComparison.Ordinal);
        Assert.Contains($"gen_ai.client.operation.duration error.type={typeof(ServerErrorException)}", all, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_that_cannot_be_used_do_not_repeat_the_key()
    {
        var configuration = Configuration(("OpenAi:ApiKey", $"{OpenAiKey} {OpenAiKey}"), ("Anthropic:ApiKey", $"{AnthropicKey}\n{AnthropicKey}"), ("OpenAi:Endpoint", $"https://{OpenAiKey}@host/v1"));

        foreach (var error in (Exception?[])[Record.Exception(() => OpenAiOptions.FromConfiguration(configuration)), Record.Exception(() => AnthropicOptions.FromConfiguration(configuration))])
        {
            Assert.NotNull(error);
            Assert.DoesNotContain("-planted-", error.ToString(), StringComparison.Ordinal);
        }
    }

    // The question decides: a prompt that names a status gets it, with the key in words, in code and in a header.
    private static Task AnswerAsync(HttpContext context, string question, string good, string key)
    {
        context.Response.ContentType = "application/json";
        if (!question.Contains("\"status ", StringComparison.Ordinal))
        {
            return context.Response.WriteAsync(good);
        }

        context.Response.StatusCode = int.Parse(question.AsSpan(question.IndexOf("\"status ", StringComparison.Ordinal) + 8, 3), System.Globalization.CultureInfo.InvariantCulture);
        context.Response.Headers["x-echo"] = key;
        context.Response.Headers["retry-after-ms"] = "1";
        return context.Response.WriteAsync($$$"""{"type":"error","error":{"type":"{{{key}}}","code":"{{{key}}}","message":"Not with Bearer {{{key}}}"}}""");
    }

    private async Task FailAsync(IChatClient client, int status)
    {
        try
        {
            await client.GetResponseAsync($"status {status}");
        }
        catch (ModelClientException error)
        {
            Note(error.ToString());
            Note(string.Join(',', error.Data.Values.Cast<object?>()));
        }
    }

    private void Note(string? text) => _traces.Enqueue(text ?? "");

    private ActivityListener Listen()
    {
        var listener = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ElixirMlTelemetry.SourceName,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => Note($"{activity.DisplayName} {activity.StatusDescription} {string.Join(';', activity.TagObjects.Select(static tag => $"{tag.Key}={tag.Value}"))} {string.Join(';', activity.Events.SelectMany(static happening => happening.Tags).Select(static tag => $"{tag.Value}"))}"),
        };
        ActivitySource.AddActivityListener(listener);
        return listener;
    }

    private MeterListener Measure()
    {
        var listener = new MeterListener
        {
            InstrumentPublished = static (instrument, listener) =>
            {
                if (instrument.Meter.Name == ElixirMlTelemetry.SourceName)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<double>((instrument, _, tags, _) => NoteTags(instrument, tags));
        listener.SetMeasurementEventCallback<long>((instrument, _, tags, _) => NoteTags(instrument, tags));
        listener.Start();
        return listener;
    }

    private void NoteTags(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        foreach (var (name, value) in tags)
        {
            Note($"{instrument.Name} {name}={value}");
        }
    }

    private ServiceProvider Services(string vendor, string key, Uri endpoint)
    {
        var client = "ElixirMl:Clients:planted";
        var configuration = Configuration(
            ("Vault:Key", key),
            ($"{client}:Provider", vendor), ($"{client}:Model", "small"), ($"{client}:Endpoint", endpoint.ToString()), ($"{client}:KeySource", "Vault:Key"),
            ($"{client}:Layers:0:Use", "Telemetry"), ($"{client}:Layers:0:Content", "PromptsAndReplies"),
            ($"{client}:Layers:1", "Ledger"),
            ($"{client}:Layers:2:Use", "Cache"), ($"{client}:Layers:2:Folder", Path.Combine(_folder, "cache")),
            ($"{client}:Layers:3:Use", "Retry"), ($"{client}:Layers:3:MaxRetries", "1"), ($"{client}:Layers:3:Delay", "00:00:00"),
            ($"{client}:Layers:4:Use", "Recording"), ($"{client}:Layers:4:Path", Path.Combine(_folder, "calls.jsonl")));
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(new Notes(this)));
        services.AddElixirMl().AddProviders().AddClient("planted");
        return services.BuildServiceProvider();
    }

    private static IConfiguration Configuration(params (string Key, string Value)[] values) =>
        new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(static pair => pair.Key, static string? (pair) => pair.Value)).Build();

    private sealed class Notes(PlantedKeyTests tests) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            tests.Note($"{formatter(state, exception)} {state} {exception}");

        public void Dispose()
        {
        }
    }
}
