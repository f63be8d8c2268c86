using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Text.Json.Nodes;
using ElixirMl.Clients;
using ElixirMl.Clients.OpenTelemetry;
using ElixirMl.Sdk.Tests.Evaluation;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Telemetry;
using Microsoft.Extensions.AI;

namespace ElixirMl.Sdk.Tests.Clients.OpenTelemetry;

public sealed class OpenTelemetryChatClientTests : IDisposable
{
    private readonly string _model = $"model-{Guid.NewGuid():N}";
    private readonly List<Activity> _spans = [];
    private readonly List<(string Name, double Value, Dictionary<string, object?> Tags)> _measures = [];
    private readonly ActivityListener _tracer;
    private readonly MeterListener _meter;

    public OpenTelemetryChatClientTests()
    {
        _tracer = new()
        {
            ShouldListenTo = source => source.Name == ElixirMlTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                // Other tests may trace at the same time; the model's name tells ours.
                if (span.OperationName.EndsWith(_model, StringComparison.Ordinal))
                {
                    _spans.Add(span);
                }
            },
        };
        ActivitySource.AddActivityListener(_tracer);
        _meter = new() { InstrumentPublished = (instrument, listener) => Enable(instrument, listener) };
        _meter.SetMeasurementEventCallback<double>((instrument, value, tags, _) => Note(instrument.Name, value, tags));
        _meter.SetMeasurementEventCallback<long>((instrument, value, tags, _) => Note(instrument.Name, value, tags));
        _meter.Start();
    }

    public void Dispose()
    {
        _tracer.Dispose();
        _meter.Dispose();
    }

    [Fact]
    public async Task A_stream_that_is_left_early_is_a_span_with_what_it_told_until_then()
    {
        using var client = new OpenTelemetryChatClient(new FakeModel("one two three"));

        await foreach (var update in client.GetStreamingResponseAsync(FakeModel.Ask("well?"), new() { ModelId = _model }))
        {
            break;
        }

        var span = Assert.Single(_spans);
        Assert.Equal(_model, span.GetTagItem("gen_ai.response.model"));
        Assert.Null(span.GetTagItem("error.type"));
        Assert.Contains(_measures, measure => measure.Name == "gen_ai.client.operation.duration");
    }

    [Fact]
    public async Task A_call_is_a_span_by_the_conventions()
    {
        await Ask(new FakeModel("secret reply"), new() { ModelId = _model, Temperature = 0.5f, MaxOutputTokens = 7 });

        var span = Assert.Single(_spans);
        Assert.Equal($"chat {_model}", span.OperationName);
        Assert.Equal(ActivityKind.Client, span.Kind);
        Assert.Equal("chat", span.GetTagItem("gen_ai.operation.name"));
        Assert.Equal(_model, span.GetTagItem("gen_ai.request.model"));
        Assert.Equal(0.5f, span.GetTagItem("gen_ai.request.temperature"));
        Assert.Equal(7, span.GetTagItem("gen_ai.request.max_tokens"));
        Assert.Equal(100L, span.GetTagItem("gen_ai.usage.input_tokens"));
        Assert.Equal(["stop"], (string[])span.GetTagItem("gen_ai.response.finish_reasons")!);
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Cached_and_thought_tokens_stand_beside_those_they_are_part_of()
    {
        await Ask(new FakeModel("yes") { Usage = new() { InputTokenCount = 100, OutputTokenCount = 10, CachedInputTokenCount = 60, ReasoningTokenCount = 7 } }, new() { ModelId = _model });

        var span = Assert.Single(_spans);
        Assert.Equal((60L, 7L), (span.GetTagItem("gen_ai.usage.cache_read.input_tokens"), span.GetTagItem("gen_ai.usage.reasoning.output_tokens")));
    }

    [Fact]
    public async Task Prompts_and_replies_are_there_only_on_request()
    {
        await Ask(new FakeModel("secret reply"), new() { ModelId = _model }, TelemetryContent.PromptsAndReplies);

        var span = Assert.Single(_spans);
        Assert.Contains("secret question", (string)span.GetTagItem("gen_ai.input.messages")!, StringComparison.Ordinal);
        Assert.Contains("secret reply", (string)span.GetTagItem("gen_ai.output.messages")!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Content_has_the_parts_of_the_conventions()
    {
        var client = new FakeModel("secret reply").AsBuilder().UseOpenTelemetry(TelemetryContent.PromptsAndReplies).Build();

        await client.GetResponseAsync(
            [
                new(ChatRole.User, [new TextContent("What is this?"), new DataContent(new byte[] { 1, 2, 3 }, "image/png"), new UriContent("https://example.org/a.mp3", "audio/mpeg"), new HostedFileContent("f1")]),
                new(ChatRole.Assistant, [new TextReasoningContent("hm"), new FunctionCallContent("c1", "look", new Dictionary<string, object?> { ["deep"] = 2 })]),
                new(ChatRole.Tool, [new FunctionResultContent("c1", "a cat"), new FunctionResultContent("c2", (Action)(static () => { }))]),
                new(ChatRole.User, "well?"),
            ],
            new() { ModelId = _model, Instructions = "Be brief." });

        var span = Assert.Single(_spans);
        AssertJson("""[{"type":"text","content":"Be brief."}]""", span, "gen_ai.system_instructions");
        AssertJson(
            """
            [
              {"role":"user","parts":[{"type":"text","content":"What is this?"},{"type":"blob","modality":"image","mime_type":"image/png","content":"AQID"},{"type":"uri","modality":"audio","mime_type":"audio/mpeg","uri":"https://example.org/a.mp3"},{"type":"file","modality":"document","file_id":"f1"}]},
              {"role":"assistant","parts":[{"type":"reasoning","content":"hm"},{"type":"tool_call","id":"c1","name":"look","arguments":{"deep":2}}]},
              {"role":"tool","parts":[{"type":"tool_call_response","id":"c1","response":"a cat"},{"type":"tool_call_response","id":"c2","response":"System.Action"}]},
              {"role":"user","parts":[{"type":"text","content":"well?"}]}
            ]
            """, span, "gen_ai.input.messages");
        AssertJson("""[{"role":"assistant","parts":[{"type":"text","content":"secret reply"}],"finish_reason":"stop"}]""", span, "gen_ai.output.messages");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_call_that_its_caller_cancels_is_no_failure(bool isStream)
    {
        using var impatient = new CancellationTokenSource();
        var client = new FakeModel(async (_, _, token) =>
        {
            await impatient.CancelAsync();
            token.ThrowIfCancellationRequested();
            return "never";
        }).AsBuilder().UseOpenTelemetry().Build();
        var options = new ChatOptions { ModelId = _model };

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => isStream
            ? client.GetStreamingResponseAsync(FakeModel.Ask("well?"), options, impatient.Token).ToChatResponseAsync(impatient.Token)
            : client.GetResponseAsync(FakeModel.Ask("well?"), options, impatient.Token));

        var span = Assert.Single(_spans);
        Assert.Equal((ActivityStatusCode.Unset, null), (span.Status, span.GetTagItem("error.type")));
    }

    [Fact]
    public async Task A_failure_is_told_by_its_type_without_its_words()
    {
        await Assert.ThrowsAsync<ServerErrorException>(() => Ask(new FakeModel(() => throw new ServerErrorException("secret words")), new() { ModelId = _model }));

        var span = Assert.Single(_spans);
        Assert.Equal(ActivityStatusCode.Error, span.Status);
        Assert.Equal(typeof(ServerErrorException).FullName, span.GetTagItem("error.type"));
        Assert.DoesNotContain(span.TagObjects, tag => $"{tag.Value}".Contains("secret", StringComparison.Ordinal));
        Assert.Equal(typeof(ServerErrorException).FullName, Assert.Single(_measures).Tags["error.type"]);
    }

    [Fact]
    public async Task Duration_and_tokens_are_measured()
    {
        await Ask(new FakeModel("yes"), new() { ModelId = _model });

        Assert.Equal([("input", 100d), ("output", 10d)], _measures.Where(measure => measure.Name == "gen_ai.client.token.usage").Select(measure => ((string)measure.Tags["gen_ai.token.type"]!, measure.Value)));
        Assert.Single(_measures, measure => measure.Name == "gen_ai.client.operation.duration");
    }

    [Fact]
    public async Task A_stream_is_one_span_that_does_not_leak_into_its_reader()
    {
        var client = new FakeModel("a longer reply").AsBuilder().UseOpenTelemetry().Build();

        await foreach (var update in client.GetStreamingResponseAsync(FakeModel.Ask("well?"), new() { ModelId = _model }))
        {
            Assert.DoesNotContain(_model, Activity.Current?.OperationName ?? "", StringComparison.Ordinal);
        }

        Assert.Equal(10L, Assert.Single(_spans).GetTagItem("gen_ai.usage.output_tokens"));
    }

    [Fact]
    public async Task The_time_to_the_first_piece_of_a_stream_is_measured_once_and_of_streams_only()
    {
        var time = new ManualTime();
        var model = new FakeModel(async (_, _, _) =>
        {
            await Task.Yield();
            time.Advance(TimeSpan.FromSeconds(3));
            return "a longer reply";
        });
        using var client = new OpenTelemetryChatClient(model, time);

        await foreach (var update in client.GetStreamingResponseAsync(FakeModel.Ask("well?"), new() { ModelId = _model }))
        {
            time.Advance(TimeSpan.FromSeconds(1));
        }

        await client.GetResponseAsync(FakeModel.Ask("well?"), new() { ModelId = _model });

        var measure = Assert.Single(_measures, static measure => measure.Name == "gen_ai.client.operation.time_to_first_chunk");
        Assert.Equal((3d, "unknown"), (measure.Value, measure.Tags["gen_ai.provider.name"]));
        Assert.Equal(3d, _spans[0].GetTagItem("gen_ai.response.time_to_first_chunk"));
        Assert.Null(_spans[1].GetTagItem("gen_ai.response.time_to_first_chunk"));
    }

    private static Task<ChatResponse> Ask(IChatClient model, ChatOptions options, TelemetryContent content = TelemetryContent.None) =>
        model.AsBuilder().UseOpenTelemetry(content).Build().GetResponseAsync(FakeModel.Ask("secret question"), options);

    private static void AssertJson(string expected, Activity span, string tag)
    {
        var actual = Assert.IsType<string>(span.GetTagItem(tag));
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(expected), JsonNode.Parse(actual)), actual);
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == ElixirMlTelemetry.SourceName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private void Note(string name, double value, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var map = tags.ToArray().ToDictionary(tag => tag.Key, tag => tag.Value);
        if (Equals(map.GetValueOrDefault("gen_ai.request.model"), _model))
        {
            _measures.Add((name, value, map));
        }
    }
}
