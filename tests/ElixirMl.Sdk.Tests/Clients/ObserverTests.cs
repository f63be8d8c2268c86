using System.Diagnostics;
using System.Diagnostics.Metrics;
using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Sdk.Tests.Streaming;
using ElixirMl.Telemetry;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Sdk.Tests.Clients;

/// <summary>Behaviour 73: who watches calls sees the right ones and cannot break them.</summary>
public sealed class ObserverTests
{
    private const string Joke = "[[ ## joke ## ]]\nHa.\n[[ ## completed ## ]]";

    private readonly string _model = $"model-{Guid.NewGuid():N}";

    [Theory]
    [InlineData("sampling")]
    [InlineData("start")]
    [InlineData("stop")]
    [InlineData("measure")]
    public async Task Behaviour_73_a_listener_that_throws_breaks_neither_call_nor_stream(string when)
    {
        var thrown = 0;
        using var tracer = new ActivityListener
        {
            ShouldListenTo = static source => source.Name == ElixirMlTelemetry.SourceName,
            Sample = (ref ActivityCreationOptions<ActivityContext> options) => when == "sampling" ? Throw<ActivitySamplingResult>(options.Name) : ActivitySamplingResult.AllDataAndRecorded,
            ActivityStarted = span => _ = when == "start" && Throw<bool>(span.OperationName),
            ActivityStopped = span => _ = when == "stop" && Throw<bool>(span.OperationName),
        };
        ActivitySource.AddActivityListener(tracer);
        using var meter = new MeterListener { InstrumentPublished = static (instrument, listener) => Enable(instrument, listener) };
        meter.SetMeasurementEventCallback<double>((_, _, tags, _) => _ = when == "measure" && Throw<bool>($"{tags.ToArray().FirstOrDefault(static tag => tag.Key == "gen_ai.request.model").Value}"));
        meter.Start();
        var client = new FakeModel("yes").AsBuilder().UseOpenTelemetry().Build();

        Assert.Equal("yes", (await client.GetResponseAsync(FakeModel.Ask("well?"), new() { ModelId = _model })).Text);
        Assert.Equal("yes", (await client.GetStreamingResponseAsync(FakeModel.Ask("well?"), new() { ModelId = _model }).ToChatResponseAsync()).Text);
        Assert.True(thrown >= 2);

        // Other tests call at the same time and must not be disturbed.
        T Throw<T>(string name) => name.EndsWith(_model, StringComparison.Ordinal) && Interlocked.Increment(ref thrown) > 0 ? throw new InvalidOperationException("The listener fails.") : default!;
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Behaviour_73_a_logger_that_throws_breaks_no_call(bool failsFirst)
    {
        var failures = 1;
        var model = new FakeModel(() => failures-- > 0 ? throw new ServerErrorException("down") : "yes");
        var retrying = new RetryingChatClient(model, null, new LeapingTime(), new ThrowingLogger<RetryingChatClient>(failsFirst));
        using var client = new CachingChatClient(retrying, new() { Folder = "/dev/null/nowhere" }, null, new ThrowingLogger<CachingChatClient>(failsFirst));

        Assert.Equal("yes", (await client.GetResponseAsync(FakeModel.Ask("well?"), new() { Temperature = 0, AdditionalProperties = new() { [CallProperties.Rollout] = 1 } })).Text);
        Assert.Equal(2, model.Calls);
    }

    [Fact]
    public async Task Behaviour_73_spans_of_calls_belong_to_their_caller_whatever_the_thread()
    {
        const int Callers = 24;
        var parents = new System.Collections.Concurrent.ConcurrentBag<(string? Parent, string Caller)>();
        using var own = new ActivitySource($"callers-{_model}");
        using var tracer = new ActivityListener
        {
            ShouldListenTo = source => source.Name == ElixirMlTelemetry.SourceName || source.Name == own.Name,
            Sample = static (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = span =>
            {
                if (span.OperationName == $"chat {_model}")
                {
                    parents.Add((span.ParentId, span.Parent!.OperationName));
                }
            },
        };
        ActivitySource.AddActivityListener(tracer);
        var model = new FakeModel(static async (_, _, token) =>
        {
            await Task.Yield();
            return await Task.Run(static () => Joke, token);
        });
        var jokes = new TellJokePredictor(model.AsBuilder().UseOpenTelemetry().Build());

        await Task.WhenAll(Enumerable.Range(0, Callers).Select(number => Task.Run(async () =>
        {
            using var span = own.StartActivity($"caller {number}")!;
            var options = new PredictOptions { Model = _model };
            await (number % 2 == 0 ? (Task)jokes.PredictAsync(options) : Updates.ReadAsync(jokes.StreamAsync(options)));
            Assert.Same(span, Activity.Current);
        })));

        Assert.Equal(Enumerable.Range(0, Callers).Select(static number => $"caller {number}").Order(), parents.Select(static pair => pair.Caller).Order());
    }

    [Fact]
    public async Task Behaviour_73_without_a_trajectory_nothing_is_kept_and_a_bounded_one_keeps_no_more()
    {
        var trajectory = new Trajectory(capacity: 3);
        var jokes = new TellJokePredictor(new FakeModel(Joke));
        await jokes.PredictAsync();
        using (new RunContext { Trajectory = trajectory }.Enter())
        {
            await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() => jokes.PredictAsync())));
        }

        await jokes.PredictAsync();

        Assert.Equal((3, 47), (trajectory.Steps.Count, trajectory.Dropped));
    }

    private static void Enable(Instrument instrument, MeterListener listener)
    {
        if (instrument.Meter.Name == ElixirMlTelemetry.SourceName)
        {
            listener.EnableMeasurementEvents(instrument);
        }
    }

    private sealed class ThrowingLogger<T>(bool failsFirst) : ILogger<T>
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => throw new InvalidOperationException("The logger fails.");

        public bool IsEnabled(LogLevel logLevel) => failsFirst ? throw new InvalidOperationException("The logger fails.") : true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            throw new InvalidOperationException("The logger fails.");
    }
}
