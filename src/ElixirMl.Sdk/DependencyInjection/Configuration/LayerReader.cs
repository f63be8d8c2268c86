using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
using ElixirMl.Clients.Faults;
using ElixirMl.Clients.OpenTelemetry;
using ElixirMl.Clients.Usage;
using ElixirMl.Schemas;
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
        ["CircuitBreaker"] = static (layers, section) => layers.CircuitBreaker(section),
        ["RateLimit"] = static (layers, section) => layers.RateLimit(section),
        ["Budget"] = static (layers, section) => layers.Budget(section),
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
        var limits = new CallLimits { MaxCalls = section.Long("MaxCalls"), MaxTokens = section.Long("MaxTokens"), MaxCost = section.Money("MaxCost") };
        section.Check(limits.Check);
        Add(builder => builder.UseBudget(new CallBudget(limits)));
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
