using ElixirMl.Clients;
using ElixirMl.Clients.Caching;
using ElixirMl.Clients.Retrying;
using ElixirMl.Clients.Usage;
using ElixirMl.DependencyInjection;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElixirMl.Sdk.Tests.DependencyInjection;

public sealed class AddClientTests
{
    [Fact]
    public async Task A_client_and_its_layers_come_from_its_section()
    {
        var model = new FakeModel("yes");
        await using var provider = Provider(
            model,
            ("Provider", "fake"),
            ("Layers:0", "Ledger"),
            ("Layers:1:Use", "Cache"), ("Layers:1:MaxEntries", "5"), ("Layers:1:Lifetime", "01:00:00"),
            ("Layers:2:Use", "Retry"), ("Layers:2:MaxRetries", "1"),
            ("Layers:3", "CircuitBreaker"),
            ("Layers:4:Use", "RateLimit"), ("Layers:4:MaxConcurrency", "4"),
            ("Layers:5:Use", "Budget"), ("Layers:5:MaxCalls", "1"));
        var client = provider.GetRequiredKeyedService<IChatClient>("mine");

        for (var i = 0; i < 2; i++)
        {
            Assert.Equal("yes", (await client.GetResponseAsync(FakeModel.Ask("well?"))).Text);
        }

        await Assert.ThrowsAsync<BudgetExceededException>(() => client.GetResponseAsync(FakeModel.Ask("another?")));
        Assert.Equal((1, 1), (model.Calls, provider.GetRequiredService<UsageLedger>().Total.CacheHits));
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task The_embedded_client_needs_no_package()
    {
        await using var provider = Provider(null, ("Provider", "Lexical"), ("Model", "lexical-small"));

        Assert.NotNull(provider.GetRequiredKeyedService<IChatClient>("mine").GetService(typeof(IModelCatalog)));
    }

    [Fact]
    public async Task Everything_wrong_is_listed_at_start()
    {
        await using var provider = Provider(
            null,
            ("Provider", "fale"),
            ("Modle", "x"),
            ("Layers:0:Use", "Retry"), ("Layers:0:MaxRetries", "many"), ("Layers:0:Delay", "-00:00:01"),
            ("Layers:1", "Chache"),
            ("Layers:2:Use", "Budget"));

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        foreach (var place in (string[])["mine:Provider", "mine:Modle", "Layers:0:MaxRetries", "Layers:0:Delay", "Layers:1:Use", "Layers:2"])
        {
            Assert.Contains($"{place}", error.Message, StringComparison.Ordinal);
        }

        Assert.Contains("Known are fake, Lexical", Sorted(error.Message), StringComparison.Ordinal);
        Assert.Contains("CircuitBreaker", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_model_the_provider_does_not_have_is_told_with_its_place_and_the_other_mistakes()
    {
        await using var provider = Provider(null, ("Provider", "Lexical"), ("Model", "lexical-huge"), ("Layers:0", "Chache"));

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("ElixirMl:Clients:mine: Unknown model 'lexical-huge'. The lexical learner has: lexical-small, lexical-medium, lexical-large [custom].", error.Message, StringComparison.Ordinal);
        Assert.Contains("Layers:0:Use: must name a layer", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_senseless_order_is_refused_at_start()
    {
        await using var provider = Provider(null, ("Provider", "fake"), ("Layers:0:Use", "Budget"), ("Layers:0:MaxCalls", "1"), ("Layers:1", "Cache"));

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("The budget stands outside the cache", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Layers_can_be_written_in_code_too()
    {
        var services = new ServiceCollection();
        services.AddElixirMl().AddClient("mine", _ => new FakeModel("yes"), layers => layers.UseCache().UseRetry());
        await using var provider = services.BuildServiceProvider();

        var client = provider.GetRequiredKeyedService<IChatClient>("mine");

        Assert.NotNull(client.GetService(typeof(CachingChatClient)));
        Assert.NotNull(client.GetService(typeof(RetryingChatClient)));
    }

    [Fact]
    public async Task Without_configuration_the_cure_is_named()
    {
        var services = new ServiceCollection();
        services.AddElixirMl().AddClient("mine");
        await using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<InvalidOperationException>(() => provider.GetRequiredKeyedService<IChatClient>("mine"));

        Assert.Contains("no IConfiguration", error.Message, StringComparison.Ordinal);
    }

    // The providers are listed in the order they were registered.
    private static string Sorted(string message) => message.Replace("Lexical, fake", "fake, Lexical", StringComparison.Ordinal);

    private static ServiceProvider Provider(FakeModel? model, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(static pair => $"ElixirMl:Clients:mine:{pair.Key}", static string? (pair) => pair.Value))
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(new ClientProvider("fake", (_, _, _) => model ?? new FakeModel("yes")));
        services.AddElixirMl().AddClient("mine");
        return services.BuildServiceProvider();
    }
}
