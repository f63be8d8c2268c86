using ElixirMl.Clients;
using ElixirMl.Clients.Lexical;
using ElixirMl.Clients.Recording;
using ElixirMl.Schemas;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace ElixirMl.DependencyInjection.Configuration;

/// <summary>Makes a client and its layers from a section of the configuration.</summary>
internal static class ConfiguredClient
{
    public const string Root = "ElixirMl:Clients";

    // Read by the provider; listed here so that misspelt ones are found.
    private static readonly string[] ProviderSettings = ["Model", "Endpoint", "ApiKey", "KeySource", "Timeout", "MaxRetryDelay", "Retries", "UnsupportedOptions", "MaxOutputTokens", "Path"];

    /// <exception cref="ValidationException">A setting cannot be used; all problems are listed.</exception>
    public static IChatClient Create(IServiceProvider services, string name, Action<ChatClientBuilder>? configure)
    {
        var configuration = services.GetService<IConfiguration>()
            ?? throw new InvalidOperationException($"The client '{name}' is to be read from configuration, but no IConfiguration is registered. Register one, or give AddClient a function that makes the client.");
        var problems = new List<ValidationError>();
        using var making = ClientsInTheMaking.Enter(name);
        var section = new SectionReader(configuration.GetSection($"{Root}:{name}"), problems);
        var provider = Provider(services, section);
        Array.ForEach(ProviderSettings, setting => section.Text(setting));
        var innermost = Innermost(provider, services, configuration, section.Path, problems);
        var builder = new ChatClientBuilder(innermost);
        configure?.Invoke(builder);
        new LayerReader(builder, services, problems).Read(section.Children("Layers"));
        section.Finish();
        var client = TryBuild(builder, services, section.Path, problems);
        if (client is not null && problems.Count == 0)
        {
            return client;
        }

        (client ?? innermost).Dispose();
        throw new ValidationException(ValidationResult.Of(problems));
    }

    public static ClientProvider Lexical { get; } = new("Lexical", static (_, configuration, path) =>
        configuration[$"{path}:Model"] is { Length: > 0 } model ? new LexicalChatClient(model) : new LexicalChatClient());

    public static ClientProvider Replay { get; } = new("Replay", static (_, configuration, path) => configuration[$"{path}:Path"] is { Length: > 0 } recording
        ? new ReplayingChatClient(recording)
        : throw new ValidationException(ValidationResult.Of(new ValidationError($"{path}:Path", ValidationRules.Required, "must name a recording"))));

    private static IChatClient Innermost(ClientProvider? provider, IServiceProvider services, IConfiguration configuration, string path, List<ValidationError> problems)
    {
        try
        {
            return provider?.Create(services, configuration, path) ?? MissingClient.Instance;
        }
        catch (ValidationException error)
        {
            problems.AddRange(error.Result.Errors);
            return MissingClient.Instance;
        }
        catch (Exception error)
        {
            // Providers are anybody's, and so is what they throw; it must not lose the name of its client.
            problems.Add(new(path, ValidationRules.Custom, SectionReader.MessageOf(error)));
            return MissingClient.Instance;
        }
    }

    // What is wrong is told at once, the order of the layers too, though the client will not be used.
    private static IChatClient? TryBuild(ChatClientBuilder builder, IServiceProvider services, string path, List<ValidationError> problems)
    {
        try
        {
            return builder.Build(services);
        }
        catch (Exception error) when (error is InvalidOperationException or ArgumentException or IOException or UnauthorizedAccessException)
        {
            problems.Add(new($"{path}:Layers", ValidationRules.Custom, SectionReader.MessageOf(error)));
            return null;
        }
    }

    private static ClientProvider? Provider(IServiceProvider services, SectionReader section)
    {
        var known = services.GetServices<ClientProvider>().ToArray();
        var name = section.Text("Provider");
        var provider = Array.Find(known, provider => provider.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (provider is null)
        {
            section.Fail("Provider", name is null ? ValidationRules.Required : ValidationRules.Allowed, "must name a provider", name, $"Known are {string.Join(", ", known.Select(static provider => provider.Name))}; AddProviders() of ElixirMl.Providers adds the vendors.");
        }

        return provider;
    }
}
