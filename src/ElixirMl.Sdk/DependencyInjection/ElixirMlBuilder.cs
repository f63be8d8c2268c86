using ElixirMl.Predictors;
using ElixirMl.Programs;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElixirMl.DependencyInjection;

/// <summary>Registers predictors, programs and chat clients.</summary>
/// <remarks>Everything is a singleton, since predictors and programs are immutable and thread-safe.</remarks>
public sealed class ElixirMlBuilder
{
    internal ElixirMlBuilder(IServiceCollection services) => Services = services;

    /// <summary>Where everything is registered.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Registers a chat client.</summary>
    /// <param name="create">Makes the client; it is disposed with the service provider.</param>
    /// <param name="key">Tells several clients apart; <see langword="null"/> is the one asked unless another key is given.</param>
    /// <returns>This builder.</returns>
    public ElixirMlBuilder AddChatClient(Func<IServiceProvider, IChatClient> create, object? key = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddKeyedSingleton(key, (provider, _) => create(provider));
        return this;
    }

    /// <summary>Registers a predictor.</summary>
    /// <param name="create">Makes it, for example <c>client => new RouteTicketPredictor(client)</c>.</param>
    /// <param name="clientKey">Key of the client it asks; <see cref="ElixirMlOptions.ClientKey"/> by default.</param>
    /// <returns>This builder.</returns>
    public ElixirMlBuilder AddPredictor<TPredictor>(Func<IChatClient, TPredictor> create, object? clientKey = null)
        where TPredictor : class, IPredictor
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(provider => WithDefaults(create(Client(provider, clientKey)), Options(provider)));
        return this;
    }

    /// <summary>Registers a program.</summary>
    /// <param name="create">Makes it, for example <c>(client, services) => new SupportDesk(client, services)</c>.</param>
    /// <param name="clientKey">Key of the client it asks; <see cref="ElixirMlOptions.ClientKey"/> by default.</param>
    /// <returns>This builder.</returns>
    public ElixirMlBuilder AddProgram<TProgram>(Func<IChatClient, IServiceProvider, TProgram> create, object? clientKey = null)
        where TProgram : class, IProgram<TProgram>
    {
        ArgumentNullException.ThrowIfNull(create);
        Services.AddSingleton(provider => create(Client(provider, clientKey), provider).WithPredictors(predictor => WithDefaults(predictor, Options(provider))));
        return this;
    }

    private static TPredictor WithDefaults<TPredictor>(TPredictor predictor, ElixirMlOptions options)
        where TPredictor : IPredictor =>
        predictor.WithState(state => state with { Settings = state.Settings.Over(options.Defaults) });

    private static IChatClient Client(IServiceProvider provider, object? key) =>
        provider.GetKeyedService<IChatClient>(key ?? Options(provider).ClientKey)
        ?? throw new InvalidOperationException($"No chat client is registered{Describe(key ?? Options(provider).ClientKey)}. Call AddElixirMl().AddChatClient(…), or register an IChatClient yourself.");

    private static string Describe(object? key) => key is null ? "" : $" under the key '{key}'";

    private static ElixirMlOptions Options(IServiceProvider provider) => provider.GetRequiredService<IOptions<ElixirMlOptions>>().Value;
}
