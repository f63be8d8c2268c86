using ElixirMl.DependencyInjection;
using ElixirMl.Endpoints;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElixirMl.Providers.Tests.Endpoints;

public sealed class ConfiguredProviderTests
{
    [Theory]
    [InlineData("OpenAi", "needs an API key")]
    [InlineData("Anthropic", "needs an API key")]
    public void Settings_of_the_provider_and_layers_that_are_wrong_are_listed_at_once(string provider, string missingKey)
    {
        var message = Refused(
            ("Provider", provider), ("Timeout", "soon"), ("Retries", "99"), ("UnsupportedOptions", "Ignore"), ("Endpont", "x"),
            ("Layers:0:Use", "Budget"), ("Layers:0:MaxCalls", "10"),
            ("Layers:1", "Cache"),
            ("Layers:2:Use", "Retry"), ("Layers:2:MaxRetries", "many"));

        Assert.All(
            (string[])["mine:Timeout: must be a time", "mine:Retries: must be 0 to 10", "mine:UnsupportedOptions: must be Refuse or Warn", "mine:Endpont: is no setting", "Layers:2:MaxRetries: must be a whole number", "The budget stands outside the cache", missingKey],
            expected => Assert.Contains(expected, message, StringComparison.Ordinal));
    }

    [Fact]
    public void A_bare_number_is_no_time()
    {
        var message = Refused(("Provider", "Ollama"), ("Timeout", "100"), ("Layers:0:Use", "Cache"), ("Layers:0:Lifetime", "7"));

        Assert.Contains("mine:Timeout: must be a time as hh:mm:ss, such as 00:01:40 for a hundred seconds (was 100)", message, StringComparison.Ordinal);
        Assert.Contains("Layers:0:Lifetime: must be a time as hh:mm:ss", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_key_that_its_source_lacks_is_told_once()
    {
        var message = Refused(("Provider", "OpenAi"), ("KeySource", "NO_SUCH_VARIABLE_ANYWHERE"), ("Retries", "x"));

        Assert.Contains("NO_SUCH_VARIABLE_ANYWHERE", message, StringComparison.Ordinal);
        Assert.Contains("mine:Retries: must be a whole number", message, StringComparison.Ordinal);
        Assert.DoesNotContain("needs an API key", message, StringComparison.Ordinal);
    }

    private static string Refused(params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(static pair => $"ElixirMl:Clients:mine:{pair.Key}", static string? (pair) => pair.Value))
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration);
        services.AddElixirMl().AddProviders().AddClient("mine");
        using var provider = services.BuildServiceProvider();
        return Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate()).Message;
    }
}
