using System.Diagnostics;
using System.Diagnostics.Metrics;
using ElixirMl.Telemetry;
using Microsoft.Extensions.AI;

namespace ElixirMl.Clients.OpenTelemetry;

/// <summary>One call as a span and its measurements.</summary>
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

    private static readonly Histogram<double> FirstChunks = ElixirMlTelemetry.Meter.CreateHistogram(
        "gen_ai.client.operation.time_to_first_chunk",
        "s",
        "Time from asking a model to the first piece of its stream.",
        null,
        new InstrumentAdvice<double> { HistogramBucketBoundaries = [0.001, 0.005, 0.01, 0.02, 0.04, 0.06, 0.08, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10] });

    // The conventions want a provider in every measurement, also where the client does not tell one.
    private const string UnknownProvider = "unknown";
    private const string Chat = "chat";
    private const string Embeddings = "embeddings";

    private readonly Activity? _span;
    private readonly TimeProvider _time;
    private readonly long _start;
    private readonly string _operation;
    private readonly ObservedModel _asked;
    private readonly string? _model;
    private string? _answeredBy;
    private string? _error;
    private bool _hasBegun;

    private ObservedCall(Activity? span, Activity? outer, string operation, ObservedModel asked, string? model, TimeProvider time)
    {
        (_span, Outer, _operation, _asked, _model, _time) = (span, outer, operation, asked, model, time);
        _start = time.GetTimestamp();
    }

    public Activity? Outer { get; }

    private static bool IsWatched => ElixirMlTelemetry.Source.HasListeners() || Durations.Enabled || Tokens.Enabled || FirstChunks.Enabled;

    /// <returns><see langword="null"/> when nobody listens, or the listener fails.</returns>
    public static ObservedCall? Begin(ObservedModel asked, ChatOptions? options, TimeProvider time) =>
        IsWatched ? Begin(Chat, asked, options?.ModelId, time, call => call.Describe(options)) : null;

    /// <inheritdoc cref="Begin(ObservedModel, ChatOptions?, TimeProvider)"/>
    public static ObservedCall? Begin(ObservedModel asked, EmbeddingGenerationOptions? options, TimeProvider time) =>
        IsWatched ? Begin(Embeddings, asked, options?.ModelId, time, call => call._span!.SetTag("gen_ai.embeddings.dimension.count", options?.Dimensions)) : null;

    private static ObservedCall? Begin(string operation, ObservedModel asked, string? wanted, TimeProvider time, Action<ObservedCall> describe)
    {
        ObservedCall? call = null;
        Guard(() => call = Start(operation, asked, wanted, time, describe));
        return call;
    }

    private static ObservedCall Start(string operation, ObservedModel asked, string? wanted, TimeProvider time, Action<ObservedCall> describe)
    {
        var outer = Activity.Current;
        var model = wanted ?? asked.Name;
        var span = ElixirMlTelemetry.Source.StartActivity(model is null ? operation : $"{operation} {model}", ActivityKind.Client);
        var call = new ObservedCall(span, outer, operation, asked, model, time);
        if (span is { IsAllDataRequested: true })
        {
            call.DescribeModel(span);
            describe(call);
        }

        return call;
    }

    /// <summary>Tells what is asked.</summary>
    public void Ask(IReadOnlyList<ChatMessage> messages, string? instructions) => Guard(() =>
    {
        if (_span is { IsAllDataRequested: true })
        {
            _span.SetTag("gen_ai.system_instructions", string.IsNullOrEmpty(instructions) ? null : MessageText.OfInstructions(instructions));
            _span.SetTag("gen_ai.input.messages", MessageText.Of(messages));
        }
    });

    /// <summary>Tells that a piece of a stream has come; only the first one counts.</summary>
    public void Receive() => Guard(() =>
    {
        if (_hasBegun)
        {
            return;
        }

        _hasBegun = true;
        var seconds = _time.GetElapsedTime(_start).TotalSeconds;
        _span?.SetTag("gen_ai.response.time_to_first_chunk", seconds);
        FirstChunks.Record(seconds, Tags());
    });

    public void Answer(GeneratedEmbeddings<Embedding<float>> made) => Guard(() =>
    {
        var usage = TokenUsage.From(made.Usage);
        _answeredBy = made.Count > 0 ? made[0].ModelId : null;
        _span?.SetTag(ResponseModel, _answeredBy);
        _span?.SetTag("gen_ai.usage.input_tokens", made.Usage?.InputTokenCount);
        Measure(usage.InputTokens, "input");
    });

    public void Answer(ChatResponse response, bool withContent) => Guard(() =>
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
            _span.SetTag("gen_ai.usage.cache_read.input_tokens", response.Usage?.CachedInputTokenCount);
            _span.SetTag("gen_ai.usage.reasoning.output_tokens", response.Usage?.ReasoningTokenCount);
            _span.SetTag("gen_ai.output.messages", withContent ? MessageText.Of(response) : null);
        }

        Measure(usage.InputTokens, "input");
        Measure(usage.OutputTokens, "output");
    });

    /// <summary>Whether an error is a failure; that its caller cancels a call is none.</summary>
    public static bool IsFailure(Exception error, CancellationToken cancellationToken) => error is not OperationCanceledException || !cancellationToken.IsCancellationRequested;

    public void Fail(Exception error) => Guard(() =>
    {
        _error = error.GetType().FullName;
        _span?.SetTag("error.type", _error);

        // The message may quote a prompt, so only the kind of error is told.
        _span?.SetStatus(ActivityStatusCode.Error);
    });

    public void Dispose() => Guard(() =>
    {
        var tags = Tags();
        if (_error is not null)
        {
            tags.Add("error.type", _error);
        }

        Durations.Record(_time.GetElapsedTime(_start).TotalSeconds, tags);
        _span?.Dispose();
    });

    // Listeners are the caller's: whatever they throw must not break the call they watch.
    private static void Guard(Action observe)
    {
        try
        {
            observe();
        }
        catch (Exception)
        {
            // There is nobody to tell but the listener itself.
        }
    }

    private void DescribeModel(Activity span)
    {
        span.SetTag(Operation, _operation);
        span.SetTag(Provider, _asked.Provider ?? UnknownProvider);
        span.SetTag(RequestModel, _model);
        span.SetTag("server.address", _asked.Server?.Host);
        span.SetTag("server.port", _asked.Server?.Port);
    }

    private void Describe(ChatOptions? options)
    {
        _span!.SetTag("gen_ai.request.temperature", options?.Temperature);
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
        var tags = new TagList { { Operation, _operation }, { Provider, _asked.Provider ?? UnknownProvider }, { RequestModel, _model } };
        if (_answeredBy is not null)
        {
            tags.Add(ResponseModel, _answeredBy);
        }

        if (_asked.Server is { } server)
        {
            tags.Add("server.address", server.Host);
            tags.Add("server.port", server.Port);
        }

        return tags;
    }
}
