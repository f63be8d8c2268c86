using System.Globalization;
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
    /// <returns>The builder; <see cref="ElixirMlBuilder.AddClient(string, Action{ChatClientBuilder})"/> comes next.</returns>
    /// <remarks>Their sections may also hold <c>Timeout</c>, <c>Retries</c> (0 when left out: a client of configuration has its layers for that), <c>UnsupportedOptions</c> and, for Anthropic, <c>MaxOutputTokens</c>.</remarks>
    public static ElixirMlBuilder AddProviders(this ElixirMlBuilder builder)
    {
        ArgumentNullException.ThrowIfNull(builder);

        builder.Services.AddSingleton(new ClientProvider("Anthropic", static (services, configuration, path) => AnthropicBuilderExtensions.Create(services, Anthropic(configuration, path))));
        foreach (var vendor in OpenAiVendor.All)
        {
            builder.Services.AddSingleton(new ClientProvider(vendor.Name, (services, configuration, path) => OpenAiBuilderExtensions.Create(services, OpenAi(vendor, configuration, path))));
        }

        return builder;
    }

    private static OpenAiOptions OpenAi(OpenAiVendor vendor, IConfiguration configuration, string path)
    {
        var options = OpenAiOptions.Read(vendor, configuration, path);
        options.Timeout = Time(configuration, path) ?? options.Timeout;
        options.Retries = Integer(configuration, path, "Retries") ?? 0;
        options.UnsupportedOptions = Policy(configuration, path);
        return options;
    }

    private static AnthropicOptions Anthropic(IConfiguration configuration, string path)
    {
        var options = AnthropicOptions.Read(configuration, path);
        options.Timeout = Time(configuration, path) ?? options.Timeout;
        options.Retries = Integer(configuration, path, "Retries") ?? 0;
        options.MaxOutputTokens = Integer(configuration, path, "MaxOutputTokens") ?? options.MaxOutputTokens;
        options.UnsupportedOptions = Policy(configuration, path);
        return options;
    }

    private static TimeSpan? Time(IConfiguration configuration, string path) => configuration[$"{path}:Timeout"] is not { Length: > 0 } text ? null
        : TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var time) ? time
        : throw Wrong(path, "Timeout", "a time as hh:mm:ss", text);

    private static int? Integer(IConfiguration configuration, string path, string name) => configuration[$"{path}:{name}"] is not { Length: > 0 } text ? null
        : int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number
        : throw Wrong(path, name, "a whole number", text);

    private static UnsupportedOptionPolicy Policy(IConfiguration configuration, string path) => configuration[$"{path}:UnsupportedOptions"] is not { Length: > 0 } text ? UnsupportedOptionPolicy.Refuse
        : Enum.TryParse<UnsupportedOptionPolicy>(text, ignoreCase: true, out var policy) && Enum.IsDefined(policy) ? policy
        : throw Wrong(path, "UnsupportedOptions", "Refuse or Warn", text);

    private static ArgumentException Wrong(string path, string name, string kind, string text) =>
        new($"{path}:{name} must be {kind} (was {text}).");
}
