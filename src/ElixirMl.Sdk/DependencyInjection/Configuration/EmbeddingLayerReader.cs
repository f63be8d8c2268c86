using ElixirMl.Clients.Embeddings;
using ElixirMl.Clients.Usage;
using ElixirMl.Schemas;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Layer = System.Func<Microsoft.Extensions.AI.IEmbeddingGenerator<string, Microsoft.Extensions.AI.Embedding<float>>, Microsoft.Extensions.AI.IEmbeddingGenerator<string, Microsoft.Extensions.AI.Embedding<float>>>;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Reads the layers of an embedding generator, the outermost first, as <see cref="LayerReader"/> those of a client.</summary>
internal sealed class EmbeddingLayerReader(IServiceProvider services, List<ValidationError> problems)
{
    private static readonly Dictionary<string, Func<EmbeddingLayerReader, SectionReader, Layer>> Layers = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Telemetry"] = static (layers, _) => inner => new OpenTelemetryEmbeddingGenerator(inner, layers.Time),
        ["Ledger"] = static (layers, _) => inner => new UsageTrackingEmbeddingGenerator(inner, layers.Services.GetRequiredService<UsageLedger>()),
        ["Cache"] = static (layers, section) => layers.Cache(section),
        ["Retry"] = static (layers, section) => layers.Retry(section),
        ["CircuitBreaker"] = static (layers, section) => layers.CircuitBreaker(section),
        ["RateLimit"] = static (layers, section) => layers.RateLimit(section),
    };

    private IServiceProvider Services { get; } = services;

    private TimeProvider? Time { get; } = services.GetService<TimeProvider>();

    /// <returns>The outermost first; those with problems are left out, so that the order of the others is checked.</returns>
    public IReadOnlyList<Layer> Read(IEnumerable<IConfigurationSection> sections)
    {
        var layers = new List<Layer>();
        foreach (var section in sections)
        {
            var reader = new SectionReader(section, problems);
            if (!reader.TryLayer(Layers, out var read))
            {
                continue;
            }

            var known = problems.Count;
            var layer = read(this, reader);
            reader.Finish();
            if (problems.Count == known)
            {
                layers.Add(layer);
            }
        }

        return layers;
    }

    private Layer Cache(SectionReader section)
    {
        var options = LayerOptions.Cache(section);
        return inner => new CachingEmbeddingGenerator(inner, options, Time, Services.GetService<ILogger<CachingEmbeddingGenerator>>());
    }

    private Layer Retry(SectionReader section)
    {
        var options = LayerOptions.Retry(section);
        return inner => new RetryingEmbeddingGenerator(inner, options, Time, Services.GetService<ILogger<RetryingEmbeddingGenerator>>());
    }

    private Layer CircuitBreaker(SectionReader section)
    {
        var options = LayerOptions.CircuitBreaker(section);
        return inner => new CircuitBreakingEmbeddingGenerator(inner, options, Time);
    }

    private Layer RateLimit(SectionReader section)
    {
        var options = LayerOptions.RateLimit(section);
        return inner => new RateLimitingEmbeddingGenerator(inner, options, Time);
    }
}
