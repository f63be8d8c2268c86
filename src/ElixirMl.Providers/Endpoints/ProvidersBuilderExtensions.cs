using ElixirMl.Anthropic;
using ElixirMl.Clients;
using ElixirMl.DependencyInjection;
using ElixirMl.OpenAi;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.Endpoints;

/// <summary>Makes the vendors known to clients that configuration describes.</summary>
public static class ProvidersBuilderExtensions
{
    /// <summary>Adds the providers <c>OpenAi</c>, <c>Anthropic</c>, <c>AzureOpenAi</c>, <c>Groq</c>, <c>Google</c>, <c>Ollama</c>, <c>Vllm</c> and <c>LlamaCpp</c>.</summary>
    /// <param name="builder">Of <c>services.AddElixirMl()</c>.</param>
    /// <returns>The builder; <see cref="ElixirMlBuilder.AddClient(string, Action{ChatClientBuilder})"/> comes next, or <see cref="ElixirMlBuilder.AddEmbeddings"/>: all but Anthropic embed too.</returns>
    /// <remarks>Their sections may also hold <c>Timeout</c>, <c>MaxRetryDelay</c>, <c>Retries</c> (0 when left out: a client of configuration has its layers for that), <c>UnsupportedOptions</c> and, for Anthropic, <c>MaxOutputTokens</c>.</remarks>
    public static ElixirMlBuilder AddProviders(this ElixirMlBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddSingleton(new ClientProvider("Anthropic", static (services, configuration, path) => AnthropicBuilderExtensions.Create(services, Anthropic(configuration, path))));
        foreach (var vendor in OpenAiVendor.All)
        {
            builder.Services.AddSingleton(new ClientProvider(vendor.Name, (services, configuration, path) => OpenAiBuilderExtensions.Create(services, OpenAi(vendor, configuration, path))));
            builder.Services.AddSingleton(new EmbeddingProvider(vendor.Name, (services, configuration, path) => new OpenAiEmbeddingGenerator(OpenAi(vendor, configuration, path), services.GetService<TimeProvider>())));
        }

        return builder;
    }

    private static OpenAiOptions OpenAi(OpenAiVendor vendor, IConfiguration configuration, string path)
    {
        var settings = new ProviderSettings(configuration, path);
        var options = OpenAiOptions.Read(vendor, configuration, path, settings.Problems);
        options.Timeout = settings.Time(nameof(options.Timeout)) ?? options.Timeout;
        options.Retries = settings.Integer(nameof(options.Retries)) ?? 0;
        options.MaxRetryDelay = settings.Time(nameof(options.MaxRetryDelay)) ?? options.MaxRetryDelay;
        options.UnsupportedOptions = settings.Policy(nameof(options.UnsupportedOptions)) ?? options.UnsupportedOptions;
        settings.ThrowIfInvalid(options.Validate());
        return options;
    }

    private static AnthropicOptions Anthropic(IConfiguration configuration, string path)
    {
        var settings = new ProviderSettings(configuration, path);
        var options = AnthropicOptions.Read(configuration, path, settings.Problems);
        options.Timeout = settings.Time(nameof(options.Timeout)) ?? options.Timeout;
        options.Retries = settings.Integer(nameof(options.Retries)) ?? 0;
        options.MaxRetryDelay = settings.Time(nameof(options.MaxRetryDelay)) ?? options.MaxRetryDelay;
        if (settings.Integer(nameof(options.MaxOutputTokens)) is { } limit)
        {
            options.MaxOutputTokens = limit;
        }

        options.UnsupportedOptions = settings.Policy(nameof(options.UnsupportedOptions)) ?? options.UnsupportedOptions;
        settings.ThrowIfInvalid(options.Validate());
        return options;
    }
}
