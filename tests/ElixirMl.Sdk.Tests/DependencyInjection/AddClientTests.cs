using ElixirMl.Clients;
using ElixirMl.Clients.Budgets;
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

    [Fact]
    public async Task A_budget_with_a_name_is_shared_and_can_be_read()
    {
        var services = Services(
            ("Clients:mine:Provider", "fake"), ("Clients:mine:Layers:0:Use", "Budget"), ("Clients:mine:Layers:0:Name", "team"),
            ("Clients:yours:Provider", "fake"), ("Clients:yours:Layers:0:Use", "Budget"), ("Clients:yours:Layers:0:Name", "team"),
            ("Clients:own:Provider", "fake"), ("Clients:own:Layers:0:Use", "Budget"), ("Clients:own:Layers:0:MaxCalls", "9"),
            ("Budgets:team:MaxCalls", "3"));
        services.AddElixirMl().AddClient("mine").AddClient("yours").AddClient("own");
        await using var provider = services.BuildServiceProvider();

        await Client("mine").GetResponseAsync(FakeModel.Ask("a"));
        await Client("yours").GetResponseAsync(FakeModel.Ask("b"));
        await Client("mine").GetResponseAsync(FakeModel.Ask("c"));

        await Assert.ThrowsAsync<BudgetExceededException>(() => Client("yours").GetResponseAsync(FakeModel.Ask("d")));
        Assert.Equal(3, provider.GetRequiredKeyedService<CallBudget>("team").Calls);
        await Client("own").GetResponseAsync(FakeModel.Ask("e"));
        Assert.Equal(1, ((CallBudget)Client("own").GetService(typeof(ICallBudget))!).Calls);

        IChatClient Client(string name) => provider.GetRequiredKeyedService<IChatClient>(name);
    }

    [Fact]
    public async Task Another_client_of_configuration_answers_when_one_fails()
    {
        var services = Services(
            ("Clients:mine:Provider", "down"), ("Clients:mine:Layers:0:Use", "Failover"), ("Clients:mine:Layers:0:Name", "mine"), ("Clients:mine:Layers:0:Others:0", "backup"),
            ("Clients:mine:Layers:1:Use", "Timeout"), ("Clients:mine:Layers:1:Limit", "00:00:10"),
            ("Clients:backup:Provider", "fake"));
        services.AddElixirMl().AddClient("mine").AddClient("backup");
        await using var provider = services.BuildServiceProvider();

        var reply = await provider.GetRequiredKeyedService<IChatClient>("mine").GetResponseAsync(FakeModel.Ask("a"));

        Assert.Equal(("yes", "backup"), (reply.Text, reply.AdditionalProperties![CallProperties.Route]));
    }

    [Fact]
    public async Task A_recording_answers_in_place_of_a_provider()
    {
        var path = Path.Combine(Path.GetTempPath(), $"elixirml-{Guid.NewGuid():N}.jsonl");
        try
        {
            using (var recorder = new FakeModel("yes").AsBuilder().UseRecording(path).Build())
            {
                await recorder.GetResponseAsync(FakeModel.Ask("a"));
            }

            await using var provider = Provider(null, ("Provider", "Replay"), ("Path", path));

            Assert.Equal("yes", (await provider.GetRequiredKeyedService<IChatClient>("mine").GetResponseAsync(FakeModel.Ask("a"))).Text);
        }
        finally
        {
            File.Delete(path);
        }
    }

    public static TheoryData<string, (string, string)[]> Mistakes => new()
    {
        { "Budgets:team: must have MaxCalls, MaxTokens or MaxCost", [("Clients:mine:Layers:0:Use", "Budget"), ("Clients:mine:Layers:0:Name", "team")] },
        { "Layers:0:Name: must not stand beside limits", [("Clients:mine:Layers:0:Use", "Budget"), ("Clients:mine:Layers:0:Name", "team"), ("Clients:mine:Layers:0:MaxCalls", "1")] },
        { "Budgets:team:MaxCall: is no setting", [("Clients:mine:Layers:0:Use", "Budget"), ("Clients:mine:Layers:0:Name", "team"), ("Budgets:team:MaxCalls", "1"), ("Budgets:team:MaxCall", "1")] },
        { "Layers:0:Limit: must be a time", [("Clients:mine:Layers:0:Use", "Timeout")] },
        { "Layers:0:Limit: Limit ('-00:00:01') must be", [("Clients:mine:Layers:0:Use", "Timeout"), ("Clients:mine:Layers:0:Limit", "-00:00:01")] },
        { "Layers:0:Others: must name other clients", [("Clients:mine:Layers:0:Use", "Failover")] },
        { "Layers:0:Others: must name clients that are registered", [("Clients:mine:Layers:0:Use", "Failover"), ("Clients:mine:Layers:0:Others:0", "nobody")] },
        { "in a circle: mine to mine", [("Clients:mine:Layers:0:Use", "Failover"), ("Clients:mine:Layers:0:Others:0", "mine")] },
        { "clients:mine: cannot read that", [("Clients:mine:Provider", "unreadable")] },
        { "Layers:0:Lifetime: Lifetime ('-00:00:01') must be", [("Clients:mine:Layers:0:Use", "Cache"), ("Clients:mine:Layers:0:Lifetime", "-00:00:01")] },
        { "The budget stands outside the routes", [("Clients:mine:Layers:0:Use", "Budget"), ("Clients:mine:Layers:0:MaxCalls", "1"), ("Clients:mine:Layers:1:Use", "Failover"), ("Clients:mine:Layers:1:Others:0", "backup"), ("Clients:backup:Provider", "fake")] },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Every_mistake_is_told_at_start_with_its_client_and_place(string told, (string, string)[] settings)
    {
        var services = Services([("Clients:mine:Provider", "fake"), .. settings]);
        services.AddElixirMl().AddClient("mine").AddClient("backup", _ => new FakeModel("yes"), _ => { });
        await using var provider = services.BuildServiceProvider();

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("The client 'mine' cannot be made.", error.Message, StringComparison.Ordinal);
        Assert.Contains(told, error.Message, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("(Parameter", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Actual value", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Clients_that_were_registered_by_functions_are_made_at_start_too()
    {
        var services = new ServiceCollection();
        services.AddElixirMl()
            .AddChatClient(_ => throw new FormatException("no key"))
            .AddChatClient(_ => new FakeModel("yes").AsBuilder().UseBudget(new CallBudget(new() { MaxCalls = 1 })).UseCache().Build(), key: 7);
        await using var provider = services.BuildServiceProvider();

        var error = Assert.ThrowsAny<Exception>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.Contains("The client without a key cannot be made. no key", error.ToString(), StringComparison.Ordinal);
        Assert.Contains("The client '7 (Int32)' cannot be made. The budget stands outside the cache", error.ToString(), StringComparison.Ordinal);
    }

    // The providers are listed in the order they were registered.
    private static string Sorted(string message) => message.Replace("Lexical, Replay, fake", "fake, Lexical, Replay", StringComparison.Ordinal);

    private static IServiceCollection Services(params (string Key, string Value)[] settings)
    {
        var values = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var (key, value) in settings)
        {
            values[$"ElixirMl:{key}"] = value;
        }

        return new ServiceCollection()
            .AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(values).Build())
            .AddSingleton(new ClientProvider("fake", static (_, _, _) => new FakeModel("yes")))
            .AddSingleton(new ClientProvider("down", static (_, _, _) => new FakeModel(static () => throw new ServerErrorException("down"))))
            .AddSingleton(new ClientProvider("unreadable", static (_, _, _) => throw new IOException("cannot read that")));
    }

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
