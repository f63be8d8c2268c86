using ElixirMl.Clients;
using ElixirMl.Clients.Usage;
using ElixirMl.DependencyInjection.Configuration;
using ElixirMl.Predictors;
using ElixirMl.Programs;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
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
    /// <remarks>A client that cannot be made is reported when the host starts, or else when it is first asked for.</remarks>
    public ElixirMlBuilder AddChatClient(Func<IServiceProvider, IChatClient> create, object? key = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        CheckAtStart<IChatClient>(key);
        Services.AddKeyedSingleton(key, (provider, _) => create(provider));
        return this;
    }

    /// <summary>Registers a chat client that configuration describes, under its name as key.</summary>
    /// <param name="name">Of the section <c>ElixirMl:Clients:NAME</c>, and the key of the service.</param>
    /// <param name="configure">Adds layers outside those of the section; nothing by default.</param>
    /// <returns>This builder.</returns>
    /// <remarks>
    /// <para>
    /// The section names a <c>Provider</c> (a registered <see cref="ClientProvider"/>), what that provider reads (<c>Model</c>,
    /// <c>Endpoint</c>, and <c>KeySource</c>, the setting or environment variable that holds the key), and <c>Layers</c>, the outermost
    /// first: each a name (<c>"Retry"</c>) or a section with the name under <c>Use</c> and the options of that layer beside it. Layers are
    /// <c>Telemetry, Ledger, Cache, Failover, Retry, CircuitBreaker, RateLimit, Budget, Timeout, Recording, StructuredOutput, Faults</c>; a
    /// sensible order is this one. The ledger is the registered <see cref="UsageLedger"/>, one for all clients. A budget has limits of its
    /// own, or a <c>Name</c>: then its limits stand in <c>ElixirMl:Budgets:NAME</c>, several clients may share it, and it is the service
    /// <see cref="ElixirMl.Clients.Budgets.CallBudget"/> of that key. <c>Failover</c> asks the clients whose keys stand under <c>Others</c>
    /// when this one fails. The provider <c>Replay</c> answers from the recording at <c>Path</c>.
    /// </para>
    /// <para>Settings that cannot be used, unknown ones among them, and orders of layers that make no sense are reported all at once when the host starts, or else when the client is first asked for.</para>
    /// </remarks>
    public ElixirMlBuilder AddClient(string name, Action<ChatClientBuilder>? configure = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddChatClient(provider => ConfiguredClient.Create(provider, name, configure), name);
    }

    /// <summary>Registers a chat client with layers, under its name as key.</summary>
    /// <param name="name">The key of the service.</param>
    /// <param name="create">Makes the innermost client; it is disposed with the service provider.</param>
    /// <param name="configure">Adds layers, the outermost first.</param>
    /// <returns>This builder.</returns>
    /// <remarks>Orders of layers that make no sense are reported when the host starts, or else when the client is first asked for.</remarks>
    public ElixirMlBuilder AddClient(string name, Func<IServiceProvider, IChatClient> create, Action<ChatClientBuilder> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        ArgumentNullException.ThrowIfNull(create);
        ArgumentNullException.ThrowIfNull(configure);
        return AddChatClient(
            provider =>
            {
                var builder = new ChatClientBuilder(create);
                configure(builder);
                return builder.Build(provider);
            },
            name);
    }

    /// <summary>Registers an embedding generator.</summary>
    /// <param name="create">Makes the generator; it is disposed with the service provider.</param>
    /// <param name="key">Tells several generators apart; <see langword="null"/> is the one asked unless another key is given.</param>
    /// <returns>This builder.</returns>
    /// <remarks>A generator that cannot be made is reported when the host starts, or else when it is first asked for.</remarks>
    public ElixirMlBuilder AddEmbeddingGenerator(Func<IServiceProvider, IEmbeddingGenerator<string, Embedding<float>>> create, object? key = null)
    {
        ArgumentNullException.ThrowIfNull(create);
        CheckAtStart<IEmbeddingGenerator<string, Embedding<float>>>(key);
        Services.AddKeyedSingleton(key, (provider, _) => create(provider));
        return this;
    }

    /// <summary>Registers an embedding generator that configuration describes, under its name as key.</summary>
    /// <param name="name">Of the section <c>ElixirMl:Embeddings:NAME</c>, and the key of the service.</param>
    /// <returns>This builder.</returns>
    /// <remarks>
    /// The section is like that of <see cref="AddClient(string, Action{ChatClientBuilder})"/>: a <c>Provider</c> (a registered
    /// <see cref="EmbeddingProvider"/>) and what it reads, and <c>Layers</c>, the outermost first, of
    /// <c>Telemetry, Ledger, Cache, Retry, CircuitBreaker, RateLimit</c>; a sensible order is this one. <c>Lexical</c>, the embedded provider, reads a <c>Dimension</c>.
    /// What cannot be used is reported all at once when the host starts, or else when the generator is first asked for.
    /// </remarks>
    public ElixirMlBuilder AddEmbeddings(string name)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(name);
        return AddEmbeddingGenerator(provider => ConfiguredEmbeddings.Create(provider, name), name);
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

    private void CheckAtStart<TService>(object? key)
        where TService : notnull
    {
        var registered = RegisteredKey<TService>.Of(key);
        Services.AddSingleton(registered);
        Services.AddOptionsWithValidateOnStart<Registration<TService>>(registered.Name);
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<Registration<TService>>, StartCheck<TService>>());
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
