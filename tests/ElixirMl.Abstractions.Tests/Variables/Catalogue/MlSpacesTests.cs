using ElixirMl.Variables;
using ElixirMl.Variables.Catalogue;
using ElixirMl.Variables.Sampling;

namespace ElixirMl.Abstractions.Tests.Variables.Catalogue;

public class MlSpacesTests
{
    private static readonly MlSpaces Ready = new();

    public static TheoryData<string> Names => ["standard", "llm", "teleprompter", "objectives", "openai", "anthropic", "groq", "google"];

    [Theory]
    [MemberData(nameof(Names))]
    public void Defaults_samples_and_json_of_every_ready_space_hold(string name)
    {
        var space = Of(name);

        Assert.True(space.Validate(space.Default()).IsValid);
        Assert.All(space.SampleRandom(300, 1), c => Assert.True(space.Validate(c).IsValid, space.Validate(c).ToString()));
        Assert.All(space.SampleSobol(64, 1), c => Assert.Equal(c, space.Decode(space.Encode(c))));
        Assert.Equal(space.ToJson(), VariableSpace.Parse(space.ToJson(), Ready.Code).ToJson());
    }

    [Fact]
    public void The_standard_space_has_seven_variables() =>
        Assert.Equal(["Provider", "Model", "Adapter", "Strategy", "Temperature", "MaxTokens", "TopP"], Ready.Standard().Variables.Select(v => v.Name));

    [Theory]
    [InlineData("random")]
    [InlineData("sobol")]
    [InlineData("hypercube")]
    [InlineData("stratified")]
    public void Every_provider_model_adapter_and_strategy_is_reached_by_sampling(string design)
    {
        var space = Ready.Standard();
        var sample = (design switch
        {
            "random" => space.SampleRandom(1_000, 3),
            "sobol" => space.SampleSobol(1_000, 3),
            "hypercube" => space.SampleLatinHypercube(1_000, 3),
            _ => space.SampleStratified(1_000, 3),
        }).ToArray();

        string[] Reached(string name) => [.. sample.Select(c => c[name].AsText()).Distinct().Order(StringComparer.Ordinal)];

        Assert.Equal(ModelCatalogue.Shipped.Providers.Select(p => p.Name).Order(StringComparer.Ordinal), Reached("Provider"));
        Assert.Equal(ModelCatalogue.Shipped.Providers.SelectMany(p => p.Models).Select(m => m.Name).Order(StringComparer.Ordinal), Reached("Model"));
        Assert.Equal(ModelCatalogue.Shipped.Adapters.Select(a => a.Name).Order(StringComparer.Ordinal), Reached("Adapter"));
        Assert.Equal(ModelCatalogue.Shipped.Strategies.Select(s => s.Name).Order(StringComparer.Ordinal), Reached("Strategy"));
    }

    [Fact]
    public void Max_tokens_follow_the_model()
    {
        var space = Ready.Standard();

        Assert.True(space.Validate(VariableConfiguration.Of(("Model", "gpt-4.1"), ("MaxTokens", 32_768))).IsValid);
        Assert.False(space.Validate(VariableConfiguration.Of(("Model", "gpt-4.1"), ("MaxTokens", 32_769))).IsValid);
        Assert.False(space.Validate(VariableConfiguration.Of(("Model", "own"), ("MaxTokens", 32_768))).IsValid);
        Assert.Equal(1_000, space.Default()["MaxTokens"].AsInteger());
    }

    [Fact]
    public void A_model_must_belong_to_its_provider_but_may_be_unknown()
    {
        var space = Ready.Standard();

        Assert.Contains("the model belongs to groq", space.Validate(VariableConfiguration.Of(("Provider", "openai"), ("Model", "openai/gpt-oss-20b"))).ToString(), StringComparison.Ordinal);
        Assert.True(space.Validate(VariableConfiguration.Of(("Provider", "openai"), ("Model", "ft:my-model"))).IsValid);
    }

    [Fact]
    public void Hot_and_narrow_do_not_go_together()
    {
        var space = Ready.Standard();

        bool IsValid(double temperature, double topP) => space.Validate(VariableConfiguration.Of(("Temperature", temperature), ("TopP", topP))).IsValid;

        Assert.False(IsValid(1.51, 0.29));
        Assert.True(IsValid(1.5, 0.29));
        Assert.True(IsValid(1.51, 0.3));
    }

    [Fact]
    public void A_long_prompt_leaves_less_for_the_reply()
    {
        var space = new MlSpaces(options: new() { PromptTokens = 120_000 }).Standard();

        Assert.Contains("exceed the window of 131072", space.Validate(VariableConfiguration.Of(("Provider", "groq"), ("Model", "openai/gpt-oss-20b"), ("MaxTokens", 20_000))).ToString(), StringComparison.Ordinal);
        Assert.All(space.SampleRandom(500, 1).Where(c => c["Provider"].AsText() == "groq"), c => Assert.InRange(c["MaxTokens"].AsInteger(), 1, 11_072));
    }

    [Fact]
    public void Only_capable_models_are_offered()
    {
        var space = new MlSpaces(options: new() { Capabilities = ["vision", "sampling"] }).Standard();

        Assert.All(space.SampleRandom(300, 1), c => Assert.True(ModelCatalogue.Shipped.FindModel(c["Model"].AsText())!.Can(["vision", "sampling"])));
        Assert.Contains("the model lacks vision", space.Validate(VariableConfiguration.Of(("Provider", "groq"), ("Model", "openai/gpt-oss-20b"))).ToString(), StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new MlSpaces(options: new() { Capabilities = ["telepathy"] }));
    }

    [Theory]
    [InlineData("openai", "gpt-4.1", 0, 2, 0.7)]
    [InlineData("openai", "gpt-5.4", 0.5, 0.8, 0.7)]
    [InlineData("groq", "openai/gpt-oss-20b", 0.1, 0.9, 0.5)]
    [InlineData("google", "gemini-2.5-pro", 0.5, 0.8, 0.7)]
    public void The_temperature_suits_provider_and_model(string provider, string model, double minimum, double maximum, double standard)
    {
        var space = Ready.LlmOptimization();

        VariableConfiguration With(double temperature) => VariableConfiguration.Of(("Provider", provider), ("Model", model), ("Temperature", temperature));

        Assert.Equal(standard, space.Configure(("Provider", provider), ("Model", model))["Temperature"].AsReal());
        Assert.True(space.Validate(With(minimum)).IsValid && space.Validate(With(maximum)).IsValid);
        Assert.False(space.Validate(With(minimum - 0.01)).IsValid || space.Validate(With(maximum + 0.01)).IsValid);
    }

    [Fact]
    public void The_space_of_a_provider_chooses_among_its_models_only()
    {
        var space = Ready.ForProvider("google");

        Assert.Equal(ModelCatalogue.Shipped.Providers.Single(p => p.Name == "google").Models.Count, space.SampleRandom(500, 1).Select(c => c["Model"]).Distinct().Count());
        Assert.Contains("Did you mean 'google'?", Assert.Throws<KeyNotFoundException>(() => Ready.ForProvider("gogle")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_catalogue_of_ones_own_replaces_the_shipped_one()
    {
        var mine = new ModelEntry("small") { Capabilities = ["text"], ContextWindow = 8_000, OutputLimit = 2_000, InputPrice = 0.1, OutputPrice = 0.2 };
        var catalogue = ModelCatalogue.Shipped.With(new ProviderEntry("local", [mine]));

        var space = new MlSpaces(catalogue).ForProvider("local");

        Assert.All(space.SampleRandom(100, 1), c => Assert.InRange(c["MaxTokens"].AsInteger(), 1, 2_000));
    }

    private static VariableSpace Of(string name) => name switch
    {
        "standard" => Ready.Standard(),
        "llm" => Ready.LlmOptimization(),
        "teleprompter" => Ready.TeleprompterOptimization(),
        "objectives" => Ready.MultiObjective(),
        _ => Ready.ForProvider(name),
    };
}
