using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json;
using ElixirMl.Telemetry;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.OpenTelemetry;

/// <summary>One call as a span and two measurements.</summary>
internal sealed class ObservedCall : IDisposable
{
    private const string Operation = "gen_ai.operation.name";
    private const string Provider = "gen_ai.provider.name";
    private const string RequestModel = "gen_ai.request.model";
    private const string ResponseModel = "gen_ai.response.model";

    private static readonly Histogram<double> Durations = ElixirMlTelemetry.Meter.CreateHistogram(
        "gen_ai.client.operation.duration",
        "s",
        "Duration of calls to models.",
        null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92] });

    private static readonly Histogram<long> Tokens = ElixirMlTelemetry.Meter.CreateHistogram(
        "gen_ai.client.token.usage",
        "{token}",
        "Tokens of prompts and replies.",
        null,
        new InstrumentAdvice<long> { HistogramBucketBoundaries = [1, 4, 16, 64, 256, 1024, 4096, 16384, 65536, 262144, 1048576, 4194304, 16777216, 67108864] });

    private readonly Activity? _span;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly string? _provider;
    private readonly Uri? _server;
    private readonly string? _model;
    private string? _answeredBy;
    private string? _error;

    private ObservedCall(Activity? span, Activity? outer, ChatClientMetadata? metadata, string? model, TimeProvider time)
    {
        (_span, Outer, _provider, _server, _model, _time) = (span, outer, metadata?.ProviderName, metadata?.ProviderUri, model, time);
        _start = time.GetTimestamp();
    }

    public Activity? Outer { get; }

    /// <returns><see langword="null"/> when nobody listens.</returns>
    public static ObservedCall? Begin(ChatClientMetadata? metadata, ChatOptions? options, TimeProvider time)
    {
        if (!ElixirMlTelemetry.Source.HasListeners() && !Durations.Enabled && !Tokens.Enabled)
        {
            return null;
        }

        var outer = Activity.Current;
        var model = options?.ModelId ?? metadata?.DefaultModelId;
        var span = ElixirMlTelemetry.Source.StartActivity(model is null ? "chat" : $"chat {model}", ActivityKind.Client);
        var call = new ObservedCall(span, outer, metadata, model, time);
        if (span is { IsAllDataRequested: true })
        {
            call.Describe(options);
        }

        return call;
    }

    public void Ask(IReadOnlyList<ChatMessage>? messages)
    {
        if (_span is { IsAllDataRequested: true } && messages is not null)
        {
            _span.SetTag("gen_ai.input.messages", Write(messages));
        }
    }

    public void Answer(ChatResponse response, bool withContent)
    {
        var usage = TokenUsage.From(response.Usage);
        _answeredBy = response.ModelId;
        if (_span is { IsAllDataRequested: true })
        {
            _span.SetTag("gen_ai.response.id", response.ResponseId);
            _span.SetTag(ResponseModel, response.ModelId);
            _span.SetTag("gen_ai.response.finish_reasons", response.FinishReason is { } reason ? new[] { reason.Value } : null);
            _span.SetTag("gen_ai.usage.input_tokens", response.Usage?.InputTokenCount);
            _span.SetTag("gen_ai.usage.output_tokens", response.Usage?.OutputTokenCount);
            _span.SetTag("gen_ai.output.messages", withContent ? Write(response.Messages) : null);
        }

        Measure(usage.InputTokens, "input");
        Measure(usage.OutputTokens, "output");
    }

    public void Fail(Exception error)
    {
        _error = error.GetType().FullName;
        _span?.SetTag("error.type", _error);

        // The message may quote a prompt, so only the kind of error is told.
        _span?.SetStatus(ActivityStatusCode.Error);
    }

    public void Dispose()
    {
        var tags = Tags();
        if (_error is not null)
        {
            tags.Add("error.type", _error);
        }

        Durations.Record(_time.GetElapsedTime(_start).TotalSeconds, tags);
        _span?.Dispose();
    }

    private void Describe(ChatOptions? options)
    {
        _span!.SetTag(Operation, "chat");
        _span.SetTag(Provider, _provider);
        _span.SetTag(RequestModel, _model);
        _span.SetTag("server.address", _server?.Host);
        _span.SetTag("server.port", _server?.Port);
        _span.SetTag("gen_ai.request.temperature", options?.Temperature);
        _span.SetTag("gen_ai.request.max_tokens", options?.MaxOutputTokens);
        _span.SetTag("gen_ai.request.top_p", options?.TopP);
        _span.SetTag("gen_ai.request.top_k", options?.TopK);
        _span.SetTag("gen_ai.request.frequency_penalty", options?.FrequencyPenalty);
        _span.SetTag("gen_ai.request.presence_penalty", options?.PresencePenalty);
        _span.SetTag("gen_ai.request.seed", options?.Seed);
        _span.SetTag("gen_ai.request.stop_sequences", options?.StopSequences?.ToArray());
        _span.SetTag("gen_ai.output.type", options?.ResponseFormat switch { null => null, ChatResponseFormatText => "text", _ => "json" });
    }

    private void Measure(long tokens, string kind)
    {
        if (tokens == 0)
        {
            return;
        }

        var tags = Tags();
        tags.Add("gen_ai.token.type", kind);
        Tokens.Record(tokens, tags);
    }

    private TagList Tags()
    {
        var tags = new TagList { { Operation, "chat" }, { Provider, _provider }, { RequestModel, _model } };
        if (_answeredBy is not null)
        {
            tags.Add(ResponseModel, _answeredBy);
        }

        if (_server is not null)
        {
            tags.Add("server.address", _server.Host);
            tags.Add("server.port", _server.Port);
        }

        return tags;
    }

    private static string Write(IEnumerable<ChatMessage> messages)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer))
        {
            writer.WriteStartArray();
            foreach (var message in messages)
            {
                writer.WriteStartObject();
                writer.WriteString("role", message.Role.Value);
                writer.WriteStartArray("parts");
                writer.WriteStartObject();
                writer.WriteString("type", "text");
                writer.WriteString("content", message.Text);
                writer.WriteEndObject();
                writer.WriteEndArray();
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer().AsSpan(0, (int)buffer.Length));
    }
}
