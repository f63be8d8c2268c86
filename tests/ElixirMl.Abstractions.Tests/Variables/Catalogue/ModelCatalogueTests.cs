using ElixirMl.Schemas;
using ElixirMl.Variables;
using ElixirMl.Variables.Catalogue;

namespace ElixirMl.Abstractions.Tests.Variables.Catalogue;

public class ModelCatalogueTests
{
    private static readonly ModelCatalogue Shipped = ModelCatalogue.Shipped;

    [Fact]
    public void The_shipped_table_knows_four_providers_with_their_weights() =>
        Assert.Equal(
            ["openai 1 0.9 0.8", "anthropic 1.2 0.95 0.7", "groq 0.3 0.7 0.95", "google 0.8 0.85 0.8"],
            Shipped.Providers.Select(p => FormattableString.Invariant($"{p.Name} {p.Cost} {p.Performance} {p.Latency}")));

    [Fact]
    public void The_shipped_table_knows_the_priors_of_strategies_and_formats()
    {
        Assert.Equal(["Predict 1 1", "ChainOfThought 3 2.5", "ProgramOfThought 4 3", "ReAct 5 4", "SelfConsistency 6 8"], Shipped.Strategies.Select(s => FormattableString.Invariant($"{s.Name} {s.Complexity} {s.TokenFactor}")));
        Assert.Equal(1.2, Shipped.Adapters.Single(a => a.Name == "Json").CostFactor);
    }

    [Fact]
    public void Every_model_is_dated_priced_and_capable_of_text() => Assert.All(Shipped.Providers.SelectMany(p => p.Models), model =>
    {
        Assert.InRange(model.AsOf, new DateOnly(2025, 1, 1), Shipped.Date);
        Assert.True(model.InputPrice > 0 && model.OutputPrice > model.InputPrice);
        Assert.True(model.Can(["text"]));
        Assert.Equal(model, Shipped.FindModel(model.Name));
    });

    [Fact]
    public void A_table_comes_back_from_its_json() => Assert.Equal(Shipped.ToJson(), ModelCatalogue.Parse(Shipped.ToJson()).ToJson());

    [Fact]
    public void Models_and_providers_can_be_added_and_replaced()
    {
        var mine = new ModelEntry("mine") { Capabilities = ["text"], ContextWindow = 8_000, OutputLimit = 1_000, InputPrice = 1, OutputPrice = 2 };

        var catalogue = Shipped.With("groq", mine).With(new ProviderEntry("local", [mine with { Name = "tiny" }])).With("local", mine with { Name = "tiny", InputPrice = 3 });

        Assert.Equal("groq", catalogue.FindProvider("mine")!.Name);
        Assert.Equal(3, catalogue.FindModel("tiny")!.InputPrice);
        Assert.Null(Shipped.FindModel("mine"));
        Assert.Contains("Did you mean 'groq'?", Assert.Throws<KeyNotFoundException>(() => Shipped.With("grok", mine)).Message, StringComparison.Ordinal);
        Assert.Throws<ValidationException>(() => catalogue.With("openai", mine));
    }

    [Fact]
    public void A_call_is_priced() => Assert.Equal(0.0035, new ModelEntry("m") { InputPrice = 1, OutputPrice = 5 }.Cost(1_000, 500), 12);

    [Fact]
    public void Unknown_models_are_worth_a_warning()
    {
        Assert.True(Shipped.Warnings(VariableConfiguration.Of(("Model", "gpt-4.1"))).IsValid);
        Assert.Contains("Did you mean 'gpt-4.1'?", Shipped.Warnings(VariableConfiguration.Of(("Route.Model", "gpt-4.2")), "Route.Model").ToString(), StringComparison.Ordinal);
        Assert.True(Shipped.Warnings(VariableConfiguration.Empty).IsValid);
    }

    [Theory]
    [InlineData("""{ "version": 2 }""", "$.version")]
    [InlineData("""{ "version": 1, "date": "today" }""", "$.date")]
    [InlineData("""{ "version": 1, "date": "2026-01-01", "models": [] }""", "$.models")]
    [InlineData("""{ "version": 1, "date": "2026-01-01", "providers": [{ "name": "a", "models": [{ "name": "m", "contextWindow": "large" }] }] }""", "$.providers[0].models[0].contextWindow")]
    [InlineData("""{ "version": 1, "date": "2026-01-01" }""", "$.providers")]
    public void A_wrong_table_is_refused(string json, string path) =>
        Assert.Contains(Assert.Throws<ValidationException>(() => ModelCatalogue.Parse(json)).Result.Errors, e => e.Path == path);

    [Fact]
    public void A_table_with_a_wrong_entry_is_refused()
    {
        Assert.Contains("output limit", Assert.Throws<ValidationException>(() => Shipped.With("groq", new ModelEntry("m") { ContextWindow = 10, OutputLimit = 20 })).Message, StringComparison.Ordinal);
        Assert.Contains("must not be empty", Assert.Throws<ValidationException>(() => Shipped.With(new ProviderEntry("none", []))).Message, StringComparison.Ordinal);
    }
}
