using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

public class ModuleVariableTests
{
    [Fact]
    public void Options_that_suit_the_task_and_cost_little_are_favored()
    {
        var variable = new ModuleVariable(
            "Retriever",
            new ModuleOption("keyword") { Capabilities = ["exact"] },
            new ModuleOption("vector") { Capabilities = ["meaning", "exact"], CostFactor = 4 },
            new ModuleOption("none"));

        Assert.Equal([1, 0.5, 1], variable.Favor([]).Options.Select(o => o.Weight));
        Assert.Equal([0.5, 1, 0.1], variable.Favor(["meaning", "exact"], thrift: 0).Options.Select(o => o.Weight));
        Assert.Equal([0.5, 0.25, 0.1], variable.Favor(["meaning", "exact"], thrift: 2).Options.Select(o => o.Weight));
    }

    [Fact]
    public void A_bundle_is_active_as_a_whole()
    {
        var bundle = VariableSpace.Create(
            new ChoiceVariable("Effort", "low", "high") { Default = "low" },
            new ChoiceVariable("Summary", true, false) { Default = true, When = Condition.When("Effort", "high") }).Constrain("loud", ["Effort"], c => c["Effort"].AsText() != "");

        var space = VariableSpace.Create(new ChoiceVariable("Provider", "openai", "groq") { Default = "groq" }).Extend("OpenAi", bundle, Condition.When("Provider", "openai"));

        Assert.Equal("Provider = groq", space.Default().ToString());
        Assert.Equal("Provider = openai, OpenAi.Effort = low", space.Configure(("Provider", "openai")).ToString());
        Assert.Equal("Provider = openai, OpenAi.Effort = high, OpenAi.Summary = true", space.Configure(("Provider", "openai"), ("OpenAi.Effort", "high")).ToString());
        Assert.Equal(VariableRules.Inactive, Assert.Single(space.Validate(VariableConfiguration.Of(("OpenAi.Effort", "high"))).Errors).Rule);
    }
}
