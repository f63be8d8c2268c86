using ElixirMl.Clients.Embeddings;
using ElixirMl.Clients.Usage;
using ElixirMl.DependencyInjection;
using ElixirMl.Sdk.Tests.Fixtures;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace ElixirMl.Sdk.Tests.DependencyInjection;

public sealed class AddEmbeddingsTests
{
    [Fact]
    public async Task A_generator_and_its_layers_come_from_its_section()
    {
        var counting = new CountingEmbeddings { Failures = 1 };
        await using var provider = Provider(
            counting,
            ("Provider", "fake"),
            ("Layers:0", "Telemetry"),
            ("Layers:1:Use", "Cache"), ("Layers:1:MaxEntries", "5"),
            ("Layers:2:Use", "Retry"), ("Layers:2:MaxRetries", "1"), ("Layers:2:Delay", "00:00:00"),
            ("Layers:3", "Ledger"),
            ("Layers:4:Use", "RateLimit"), ("Layers:4:MaxConcurrency", "4"));
        var generator = provider.GetRequiredKeyedService<IEmbeddingGenerator<string, Embedding<float>>>("mine");

        await generator.GenerateAsync(["a"]);
        await generator.GenerateAsync(["a"]);

        var booked = provider.GetRequiredService<UsageLedger>().Total;
        Assert.Equal((2, 2L, 1L), (counting.Calls, booked.Calls, booked.Failures));
        provider.GetRequiredService<IStartupValidator>().Validate();
    }

    [Fact]
    public async Task The_embedded_generator_needs_no_package()
    {
        await using var provider = Provider(null, ("Provider", "Lexical"), ("Dimension", "64"));

        var made = await provider.GetRequiredKeyedService<IEmbeddingGenerator<string, Embedding<float>>>("mine").GenerateAsync(["a word"]);

        Assert.Equal(64, made[0].Vector.Length);
    }

    [Fact]
    public async Task Everything_wrong_is_listed_at_start()
    {
        await using var provider = Provider(
            null,
            ("Provider", "Lexical"), ("Dimension", "many"), ("Modle", "x"),
            ("Layers:0:Use", "RateLimit"), ("Layers:0:MaxConcurrency", "2"),
            ("Layers:1", "Cache"),
            ("Layers:2", "Budget"));

        var error = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IStartupValidator>().Validate());

        Assert.All(
            (string[])["mine:Dimension: must be a whole number from 8 to 65536 (was many)", "mine:Modle: is no setting", "The rate limit stands outside the cache", "Layers:2:Use: must name a layer (was Budget)"],
            expected => Assert.Contains(expected, error.Message, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_generator_can_be_registered_in_code_too()
    {
        var services = new ServiceCollection();
        services.AddElixirMl().AddEmbeddingGenerator(static _ => new LexicalEmbeddingGenerator().WithCache());
        await using var provider = services.BuildServiceProvider();

        Assert.NotNull(provider.GetRequiredService<IEmbeddingGenerator<string, Embedding<float>>>().GetService<CachingEmbeddingGenerator>());
    }

    private static ServiceProvider Provider(CountingEmbeddings? embeddings, params (string Key, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.ToDictionary(static pair => $"ElixirMl:Embeddings:mine:{pair.Key}", static string? (pair) => pair.Value))
            .Build();
        var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddSingleton(new EmbeddingProvider("fake", (_, _, _) => embeddings ?? new CountingEmbeddings()));
        services.AddElixirMl().AddEmbeddings("mine");
        return services.BuildServiceProvider();
    }
}
