using ElixirMl.Clients.Caching;
using ElixirMl.Clients.CircuitBreaking;
using ElixirMl.Clients.RateLimiting;
using ElixirMl.Clients.Retrying;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Reads the options of layers that clients and embedding generators have in common.</summary>
internal static class LayerOptions
{
    public static CacheOptions Cache(SectionReader section)
    {
        var options = new CacheOptions();
        options.MaxEntries = section.Integer(nameof(options.MaxEntries)) ?? options.MaxEntries;
        options.Lifetime = section.Time(nameof(options.Lifetime));
        options.Folder = section.Text(nameof(options.Folder));
        options.Namespace = section.Text(nameof(options.Namespace)) ?? options.Namespace;
        section.Check(options.Check);
        return options;
    }

    public static RetryOptions Retry(SectionReader section)
    {
        var options = new RetryOptions();
        options.MaxRetries = section.Integer(nameof(options.MaxRetries)) ?? options.MaxRetries;
        options.Delay = section.Time(nameof(options.Delay)) ?? options.Delay;
        options.MaxDelay = section.Time(nameof(options.MaxDelay)) ?? options.MaxDelay;
        options.AttemptTimeout = section.Time(nameof(options.AttemptTimeout));
        options.Seed = section.Integer(nameof(options.Seed)) ?? options.Seed;
        section.Check(options.Check);
        return options;
    }

    public static CircuitBreakerOptions CircuitBreaker(SectionReader section)
    {
        var options = new CircuitBreakerOptions();
        options.FailureRatio = section.Number(nameof(options.FailureRatio)) ?? options.FailureRatio;
        options.MinimumCalls = section.Integer(nameof(options.MinimumCalls)) ?? options.MinimumCalls;
        options.SamplingTime = section.Time(nameof(options.SamplingTime)) ?? options.SamplingTime;
        options.BreakTime = section.Time(nameof(options.BreakTime)) ?? options.BreakTime;
        section.Check(options.Check);
        return options;
    }

    public static RateLimitOptions RateLimit(SectionReader section)
    {
        var options = new RateLimitOptions();
        options.RequestsPerMinute = section.Integer(nameof(options.RequestsPerMinute));
        options.TokensPerMinute = section.Integer(nameof(options.TokensPerMinute));
        options.MaxConcurrency = section.Integer(nameof(options.MaxConcurrency));
        options.QueueLimit = section.Integer(nameof(options.QueueLimit)) ?? options.QueueLimit;
        section.Check(options.Check);
        return options;
    }
}
