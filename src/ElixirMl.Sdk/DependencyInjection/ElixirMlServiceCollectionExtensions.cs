using ElixirMl.Clients.Usage;
using ElixirMl.DependencyInjection.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace ElixirMl.DependencyInjection;

/// <summary>The door of ElixirMl in dependency injection.</summary>
public static class ElixirMlServiceCollectionExtensions
{
    /// <summary>Registers what predictors and programs need.</summary>
    /// <param name="services">Where to register; calling twice configures twice and registers once.</param>
    /// <param name="configure">Changes the options; nothing by default.</param>
    /// <returns>A builder that adds chat clients, predictors and programs.</returns>
    public static ElixirMlBuilder AddElixirMl(this IServiceCollection services, Action<ElixirMlOptions>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(services);

        services.AddOptions<ElixirMlOptions>();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<UsageLedger>();
        services.TryAddKeyedSingleton(KeyedService.AnyKey, static (provider, key) => ConfiguredBudget.Create(provider, key));
        if (!services.Any(static service => ReferenceEquals(service.ImplementationInstance, ConfiguredClient.Lexical)))
        {
            services.AddSingleton(ConfiguredClient.Lexical);
            services.AddSingleton(ConfiguredClient.Replay);
            services.AddSingleton(ConfiguredEmbeddings.Lexical);
        }

        if (configure is not null)
        {
            services.Configure(configure);
        }

        return new(services);
    }
}
