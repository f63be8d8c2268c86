using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Faults;
using ElixirMl.Clients.OpenTelemetry;
using ElixirMl.Clients.Routing;
using ElixirMl.Clients.Timeouts;
using ElixirMl.Clients.Usage;
using ElixirMl.Schemas;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Reads the layers of a client, the outermost first: a name alone, or a section with the name under <c>Use</c>.</summary>
internal sealed class LayerReader(ChatClientBuilder builder, IServiceProvider services, List<ValidationError> problems)
{
    private static readonly Dictionary<string, Action<LayerReader, SectionReader>> Layers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Telemetry"] = static (layers, section) => layers.Telemetry(section),
        ["Ledger"] = static (layers, _) => layers.Ledger(),
        ["Cache"] = static (layers, section) => layers.Cache(section),
        ["Retry"] = static (layers, section) => layers.Retry(section),
        ["Failover"] = static (layers, section) => layers.Failover(section),
        ["CircuitBreaker"] = static (layers, section) => layers.CircuitBreaker(section),
        ["RateLimit"] = static (layers, section) => layers.RateLimit(section),
        ["Budget"] = static (layers, section) => layers.Budget(section),
        ["Timeout"] = static (layers, section) => layers.Timeout(section),
        ["Recording"] = static (layers, section) => layers.Recording(section),
        ["StructuredOutput"] = static (layers, _) => layers.Add(static builder => builder.UseStructuredOutput()),
        ["Faults"] = static (layers, section) => layers.Faults(section),
    };

    private int _known;

    public void Read(IEnumerable<IConfigurationSection> sections)
    {
        foreach (var section in sections)
        {
            var reader = new SectionReader(section, problems);
            if (!reader.TryLayer(Layers, out var read))
            {
                continue;
            }

            _known = problems.Count;
            read(this, reader);
            reader.Finish();
        }
    }

    private void Telemetry(SectionReader section)
    {
        var content = section.Choice<TelemetryContent>("Content") ?? TelemetryContent.None;
        Add(builder => builder.UseOpenTelemetry(content));
    }

    private void Ledger() => Add(builder => builder.UseLedger(services.GetRequiredService<UsageLedger>()));

    private void Cache(SectionReader section)
    {
        var options = LayerOptions.Cache(section);
        Add(builder => builder.UseCache(given => (given.MaxEntries, given.Lifetime, given.Folder, given.Namespace) = (options.MaxEntries, options.Lifetime, options.Folder, options.Namespace)));
    }

    private void Retry(SectionReader section)
    {
        var options = LayerOptions.Retry(section);
        Add(builder => builder.UseRetry(given => (given.MaxRetries, given.Delay, given.MaxDelay, given.AttemptTimeout, given.Seed) = (options.MaxRetries, options.Delay, options.MaxDelay, options.AttemptTimeout, options.Seed)));
    }

    private void CircuitBreaker(SectionReader section)
    {
        var options = LayerOptions.CircuitBreaker(section);
        Add(builder => builder.UseCircuitBreaker(given => (given.FailureRatio, given.MinimumCalls, given.SamplingTime, given.BreakTime) = (options.FailureRatio, options.MinimumCalls, options.SamplingTime, options.BreakTime)));
    }

    private void RateLimit(SectionReader section)
    {
        var options = LayerOptions.RateLimit(section);
        Add(builder => builder.UseRateLimit(given => (given.RequestsPerMinute, given.TokensPerMinute, given.MaxConcurrency, given.QueueLimit) = (options.RequestsPerMinute, options.TokensPerMinute, options.MaxConcurrency, options.QueueLimit)));
    }

    private void Budget(SectionReader section)
    {
        var limits = ConfiguredBudget.Limits(section);
        if (section.Text("Name") is { } name)
        {
            NamedBudget(section, name, limits);
            return;
        }

        section.Check(limits.Check);
        Add(builder => builder.UseBudget(new CallBudget(limits)));
    }

    private void NamedBudget(SectionReader section, string name, CallLimits limits)
    {
        if ((limits.MaxCalls ?? limits.MaxTokens ?? limits.MaxCost) is not null)
        {
            section.Fail("Name", ValidationRules.Allowed, "must not stand beside limits", name, $"The limits of a budget with a name stand under {ConfiguredBudget.Root}:{name}.");
            return;
        }

        try
        {
            var budget = services.GetRequiredKeyedService<CallBudget>(name);
            Add(builder => builder.UseBudget(budget));
        }
        catch (ValidationException error)
        {
            problems.AddRange(error.Result.Errors);
        }
    }

    private void Timeout(SectionReader section)
    {
        if (section.Text("Limit") is null)
        {
            section.Fail("Limit", ValidationRules.Required, "must be a time as hh:mm:ss");
        }
        else if (section.Time("Limit") is { } limit)
        {
            section.Check(() => TimeLimitingChatClient.Check(limit));
            Add(builder => builder.UseTimeout(limit));
        }
    }

    private void Failover(SectionReader section)
    {
        var name = section.Text("Name") ?? "main";
        var options = new RoutingOptions();
        options.Order = section.Choice<RouteOrder>(nameof(options.Order)) ?? options.Order;
        options.Seed = section.Integer(nameof(options.Seed)) ?? options.Seed;
        var others = section.Children("Others").Select(static child => child.Value ?? "").ToArray();
        if (others.Length == 0)
        {
            section.Fail("Others", ValidationRules.Required, "must name other clients");
        }

        List<ModelRoute> routes = [];
        foreach (var other in others)
        {
            if (Other(section, other) is { } client)
            {
                routes.Add(new(other, client));
            }
        }

        section.Check(() => FailoverChatClient.Check([new(name, MissingClient.Instance), .. routes]));
        Add(builder => builder.UseFailover(name, routes, given => (given.Order, given.Seed) = (options.Order, options.Seed)));
    }

    private IChatClient? Other(SectionReader section, string name)
    {
        try
        {
            if (services.GetKeyedService<IChatClient>(name) is { } client)
            {
                return client;
            }

            section.Fail("Others", ValidationRules.Allowed, "must name clients that are registered", name);
        }
        catch (Exception error) when (error is ValidationException or InvalidOperationException)
        {
            section.Fail("Others", ValidationRules.Custom, $"cannot be made: {SectionReader.MessageOf(error)}", name);
        }

        return null;
    }

    private void Recording(SectionReader section)
    {
        if (section.Text("Path") is not { } path)
        {
            section.Fail("Path", ValidationRules.Required, "must name a file");
            return;
        }

        Add(builder => builder.UseRecording(path));
    }

    private void Faults(SectionReader section)
    {
        var options = new FaultOptions
        {
            Seed = section.Integer("Seed") ?? 0,
            RateLimited = section.Number("RateLimited") ?? 0,
            ServerError = section.Number("ServerError") ?? 0,
            Transport = section.Number("Transport") ?? 0,
            Timeout = section.Number("Timeout") ?? 0,
            Truncated = section.Number("Truncated") ?? 0,
            Garbled = section.Number("Garbled") ?? 0,
            RetryAfter = section.Time("RetryAfter"),
            Delay = section.Time("Delay") ?? TimeSpan.Zero,
        };
        section.Check(options.Check);
        Add(builder => builder.Use((inner, services) => new FaultInjectingChatClient(inner, options, services.GetService<TimeProvider>())));
    }

    // A layer with bad options is left out; the others are made, so that their order is checked.
    private void Add(Action<ChatClientBuilder> add)
    {
        if (problems.Count == _known)
        {
            add(builder);
        }
    }
}
