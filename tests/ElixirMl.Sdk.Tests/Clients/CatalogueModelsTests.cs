using ElixirMl.Clients;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables.Catalogue;

namespace ElixirMl.Sdk.Tests.Clients;

public class CatalogueModelsTests
{
    [Fact]
    public void Every_model_of_the_shipped_table_is_known_cheapest_first()
    {
        var models = new CatalogueModels();

        var shipped = ModelCatalogue.Shipped.Providers.SelectMany(static provider => provider.Models).ToArray();
        Assert.Equal(shipped.Length, models.Models.Count);
        Assert.All(shipped, entry => Assert.Equal((decimal)entry.InputPrice, models.Find(entry.Name)!.InputPrice));
        Assert.Equal(models.Models, models.Models.OrderBy(static model => model.InputPrice + model.OutputPrice).ThenBy(static model => model.Id, StringComparer.Ordinal));
        Assert.Null(models.Default);
    }

    [Fact]
    public void A_provider_narrows_the_models_and_a_model_is_the_default()
    {
        var models = new CatalogueModels(provider: "anthropic", model: "claude-haiku-4-5");

        Assert.All(models.Models, static model => Assert.StartsWith("claude", model.Id, StringComparison.Ordinal));
        Assert.Equal("claude-haiku-4-5", models.Default!.Id);
        Assert.Contains("'anthropic'", Assert.Throws<KeyNotFoundException>(static () => new CatalogueModels(provider: "antropic")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gpt-4.1-2025-04-14", "gpt-4.1")]
    [InlineData("claude-haiku-4-5-20251001", "claude-haiku-4-5")]
    [InlineData("gpt-4.1", "gpt-4.1")]
    [InlineData("gpt-4.1-2025-13-14", null)]
    [InlineData("nobody-knows", null)]
    public void A_snapshot_counts_as_its_model(string id, string? expected) => Assert.Equal(expected, new CatalogueModels().Find(id)?.Id);

    [Fact]
    public void An_unknown_default_has_no_price()
    {
        var models = new CatalogueModels(model: "my-own");

        Assert.Equal("my-own", models.Default!.Id);
        Assert.Null(models.Default.CostOf(new TokenUsage(1000, 1000)));
    }

    [Fact]
    public async Task The_price_of_a_call_reaches_the_prediction()
    {
        using var scripted = new ScriptedClient("[[ ## team ## ]]\nBilling\n\n[[ ## confidence ## ]]\n0.5\n\n[[ ## completed ## ]]")
        {
            Change = static response =>
            {
                (response.ModelId, response.Usage) = ("gpt-4.1-mini-2025-04-14", new() { InputTokenCount = 1_000_000, OutputTokenCount = 500_000 });
                return response;
            },
        };
        using var client = scripted.WithCatalog(new CatalogueModels(model: "gpt-4.1-mini"));
        var router = new RouteTicketPredictor(client);

        var answer = await router.PredictAsync("I was charged twice.");

        Assert.Equal(ModelCatalogue.Shipped.FindModel("gpt-4.1-mini")!.Cost(1_000_000, 500_000), (double)answer.Call.Cost!.Value, 10);
        Assert.Contains(router.Space.Variables, static variable => variable.Name == "Model");
    }
}
