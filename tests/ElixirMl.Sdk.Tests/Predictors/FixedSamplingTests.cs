using ElixirMl.Clients;
using ElixirMl.Predictors;
using ElixirMl.Sdk.Tests.Fixtures;
using ElixirMl.Variables;

namespace ElixirMl.Sdk.Tests.Predictors;

/// <summary>Models that choose their own temperature refuse another; a search must not ask them with one.</summary>
public sealed class FixedSamplingTests
{
    private static readonly CatalogueModels Mixed = new([new("thinker") { Features = ModelFeatures.FixedSampling, MaxOutputTokens = 128_000 }, new("plain") { MaxOutputTokens = 4096 }], "plain");

    [Fact]
    public void Temperature_and_limit_are_searched_for_the_other_models_only()
    {
        var space = Router(Mixed).Space;
        var random = new Random(7);

        Assert.All(Enumerable.Range(0, 200).Select(_ => space.Sample(random)), static configuration =>
        {
            var isThinker = configuration["Model"] == "thinker";
            Assert.Equal(isThinker, configuration[PredictorVariables.Temperature].IsAbsent);
            Assert.Equal(isThinker, configuration[PredictorVariables.MaxTokens].IsAbsent);
        });
    }

    [Fact]
    public void Where_all_models_choose_themselves_nothing_is_searched()
    {
        foreach (var catalog in (IModelCatalog[])[new OneModel(ModelFeatures.FixedSampling), new CatalogueModels([new("a") { Features = ModelFeatures.FixedSampling }, new("b") { Features = ModelFeatures.FixedSampling }])])
        {
            Assert.DoesNotContain(Router(catalog).Space.Variables, static variable => variable.Name is PredictorVariables.Temperature or PredictorVariables.MaxTokens);
        }
    }

    [Fact]
    public void A_configuration_with_such_a_model_takes_the_temperature_of_before_away()
    {
        var router = Router(Mixed).WithSettings(new() { Model = "plain", Temperature = 0.2, MaxTokens = 300 });

        var thinker = router.WithConfiguration(static name => name == PredictorVariables.Model ? "thinker" : VariableValue.Absent).State.Settings;
        var plain = router.WithConfiguration(static name => name == PredictorVariables.Model ? "plain" : VariableValue.Absent).State.Settings;

        Assert.Equal(("thinker", null, null), (thinker.Model, thinker.Temperature, thinker.MaxTokens));
        Assert.Equal(("plain", 0.2, 300), (plain.Model, plain.Temperature, plain.MaxTokens));
    }

    private static RouteTicketPredictor Router(IModelCatalog catalog) => new(new ScriptedClient("") { Service = catalog });
}
