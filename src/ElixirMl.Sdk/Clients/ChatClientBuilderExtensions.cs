using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.CircuitBreaking;
using ElixirMl.Clients.Faults;
using ElixirMl.Clients.OpenTelemetry;
using ElixirMl.Clients.RateLimiting;
using ElixirMl.Clients.Recording;
using ElixirMl.Clients.Retrying;
using ElixirMl.Clients.Routing;
using ElixirMl.Clients.StructuredOutput;
using ElixirMl.Clients.Timeouts;
using ElixirMl.Clients.Usage;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Logging;

namespace ElixirMl.Clients;

/// <summary>The layers of a <see cref="ChatClientBuilder"/>.</summary>
/// <remarks>Clocks and loggers come from the services given to <see cref="ChatClientBuilder.Build"/>, if it has them.</remarks>
public static class ChatClientBuilderExtensions
{
    /// <summary>Begins to wrap a client.</summary>
    /// <param name="client">The client that calls the model.</param>
    public static ChatClientBuilder AsBuilder(this IChatClient client) => new(client);

    /// <summary>Adds a <see cref="CachingChatClient"/>. Place it outside circuit breakers, limits and budgets: hits make no call and must neither wait nor be paid for. Outside or inside retries both work.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options; nothing by default.</param>
    public static ChatClientBuilder UseCache(this ChatClientBuilder builder, Action<CacheOptions>? configure = null) =>
        Add(builder, (inner, services) => new CachingChatClient(inner, Options(configure), Time(services), Logger<CachingChatClient>(services)));

    /// <summary>Adds a <see cref="RetryingChatClient"/>. Place it outside circuit breakers, limits, budgets and timeouts: each attempt counts there. A ledger books each attempt, inside and outside.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options; nothing by default.</param>
    public static ChatClientBuilder UseRetry(this ChatClientBuilder builder, Action<RetryOptions>? configure = null) =>
        Add(builder, (inner, services) => new RetryingChatClient(inner, Options(configure), Time(services), Logger<RetryingChatClient>(services)));

    /// <summary>Adds a <see cref="CircuitBreakingChatClient"/>. Place it inside caches, whose hits would hide failures, and inside retries, so that each attempt counts.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Changes the options; nothing by default.</param>
    public static ChatClientBuilder UseCircuitBreaker(this ChatClientBuilder builder, Action<CircuitBreakerOptions>? configure = null) =>
        Add(builder, (inner, services) => new CircuitBreakingChatClient(inner, Options(configure), Time(services)));

    /// <summary>Adds a <see cref="RateLimitingChatClient"/>. Place it inside caches, whose hits need no turn, and retries and routes, whose attempts do; inside circuit breakers, so that no call waits for a provider that is known to fail.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets at least one limit.</param>
    public static ChatClientBuilder UseRateLimit(this ChatClientBuilder builder, Action<RateLimitOptions> configure) =>
        Add(builder, (inner, services) => new RateLimitingChatClient(inner, Options(configure), Time(services)));

    /// <summary>Adds a <see cref="TimeLimitingChatClient"/>. Place it next to the model, so that retries, circuit breakers and routes see that the provider failed.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="limit">Longest time of a whole reply, and of the wait for each update of a stream.</param>
    public static ChatClientBuilder UseTimeout(this ChatClientBuilder builder, TimeSpan limit) =>
        Add(builder, (inner, services) => new TimeLimitingChatClient(inner, limit, Time(services)));

    /// <summary>Adds a <see cref="BudgetedChatClient"/>. Place it inside caches, whose hits cost nothing, and retries, whose attempts cost; inside limits, so that nothing is set aside while a call waits. Outside routes it is refused: give each route the same budget.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="budget">May be shared by several clients.</param>
    public static ChatClientBuilder UseBudget(this ChatClientBuilder builder, ICallBudget budget) =>
        Add(builder, (inner, _) => new BudgetedChatClient(inner, budget));

    /// <summary>Adds a <see cref="UsageTrackingChatClient"/>. Outside a cache it counts hits too.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="ledger">May be shared by several clients.</param>
    public static ChatClientBuilder UseLedger(this ChatClientBuilder builder, UsageLedger ledger) =>
        Add(builder, (inner, _) => new UsageTrackingChatClient(inner, ledger));

    /// <summary>Adds an <see cref="OpenTelemetryChatClient"/>. Outermost it sees what the caller sees; innermost, each attempt.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="content">Whether spans hold prompts and replies.</param>
    public static ChatClientBuilder UseOpenTelemetry(this ChatClientBuilder builder, TelemetryContent content = TelemetryContent.None) =>
        Add(builder, (inner, services) => new OpenTelemetryChatClient(inner, Time(services)) { EnableSensitiveData = content == TelemetryContent.PromptsAndReplies });

    /// <summary>Adds a <see cref="RecordingChatClient"/>. Place it next to the model, inside caches and retries, to record each attempt.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">File that calls are added to.</param>
    public static ChatClientBuilder UseRecording(this ChatClientBuilder builder, string path) =>
        Add(builder, (inner, services) => new RecordingChatClient(inner, path, Logger<RecordingChatClient>(services)));

    /// <summary>Adds a <see cref="ReplayingChatClient"/>, which answers from a recording: nothing inside is asked. Place it where the recording was made.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="path">File that was recorded.</param>
    public static ChatClientBuilder UseReplay(this ChatClientBuilder builder, string path) =>
        Add(builder, (inner, _) => new ReplayingChatClient(path, inner));

    /// <summary>Adds a <see cref="FailoverChatClient"/> whose first route is all that is inside. Place it outside retries, circuit breakers, limits and budgets: each route has its own.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="name">Of the route inside; without a slash.</param>
    /// <param name="others">Asked when it fails, with layers of their own. They are disposed with the whole.</param>
    /// <param name="configure">Changes the options; nothing by default.</param>
    public static ChatClientBuilder UseFailover(this ChatClientBuilder builder, string name, IEnumerable<ModelRoute> others, Action<RoutingOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(others);
        return Add(builder, (inner, services) => new FailoverChatClient([new(name, inner), .. others], Options(configure), Logger<FailoverChatClient>(services)));
    }

    /// <summary>Adds a <see cref="StructuredOutputChatClient"/>. Place it next to the model, inside caches and retries. Budgets, rate limits and ledgers outside count every form that is tried.</summary>
    /// <param name="builder">The builder.</param>
    public static ChatClientBuilder UseStructuredOutput(this ChatClientBuilder builder) =>
        Add(builder, (inner, services) => new StructuredOutputChatClient(inner, Logger<StructuredOutputChatClient>(services)));

    /// <summary>Adds a <see cref="FaultInjectingChatClient"/>. Place it last, next to the model.</summary>
    /// <param name="builder">The builder.</param>
    /// <param name="configure">Sets the shares of faults.</param>
    public static ChatClientBuilder UseFaults(this ChatClientBuilder builder, Action<FaultOptions> configure) =>
        Add(builder, (inner, services) => new FaultInjectingChatClient(inner, Options(configure), Time(services)));

    private static ChatClientBuilder Add(ChatClientBuilder builder, Func<IChatClient, IServiceProvider, IChatClient> layer)
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.Use(layer);
    }

    private static TOptions Options<TOptions>(Action<TOptions>? configure)
        where TOptions : new()
    {
        var options = new TOptions();
        configure?.Invoke(options);
        return options;
    }

    private static TimeProvider? Time(IServiceProvider services) => services.GetService(typeof(TimeProvider)) as TimeProvider;

    private static ILogger<T>? Logger<T>(IServiceProvider services) => services.GetService(typeof(ILogger<T>)) as ILogger<T>;
}
