using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables;

/// <summary>Spaces the tests share.</summary>
internal static class Spaces
{
    /// <summary>Every kind of variable, conditions three levels deep, a chain of composites and two constraints.</summary>
    public static VariableSpace EveryKind() => VariableSpace.Create(
        [
            new ChoiceVariable("Provider", "alpha", "beta", "gamma") { Default = "alpha", Weights = [1, 2, 3] },
            new ConditionalVariable(
                "Model",
                new ChoiceVariable("", "small") { Default = "small" },
                new DomainCase(Condition.When("Provider", "alpha"), new ChoiceVariable("", "mini", "large") { Default = "mini" }),
                new DomainCase(Condition.When("Provider", "beta"), new ChoiceVariable("", "fast", "pro", "max") { Default = "pro" })),
            new FloatVariable("Temperature", 0, 2) { Default = 0.7 },
            new FloatVariable("Rate", 1e-6, 1e-1) { Default = 1e-3, Scale = VariableScale.Log },
            new FloatVariable("Keep", 0.01, 0.99) { Default = 0.5, Scale = VariableScale.Logit },
            new FloatVariable("TopP", 0.1, 1) { Default = 0.9, Step = 0.05 },
            new FloatVariable("Noise", -3, 3) { Default = 0, Distribution = new(0.5, 0.8) },
            new IntegerVariable("Demos", 0, 16) { Default = 4 },
            new IntegerVariable("MaxTokens", 1, 8192) { Default = 1000, Scale = VariableScale.Log },
            new IntegerVariable("Batch", 3, 700) { Default = 32, PowerOfTwo = true },
            new IntegerVariable("Window", 100, 1000) { Default = 300, Step = 50 },
            new ChoiceVariable("Selector", "random", "nearest") { Default = "random", When = new Condition.Between("Demos", 1, double.PositiveInfinity) },
            new IntegerVariable("Neighbours", 1, 5) { Default = 3, When = Condition.When("Selector", "nearest") },
            new ModuleVariable(
                "Retriever",
                new ModuleOption("None"),
                new ModuleOption("Keyword") { SubSpace = VariableSpace.Create(new FloatVariable("K1", 0.5, 2) { Default = 1.2 }, new ChoiceVariable("Stem", true, false) { Default = true }) },
                new ModuleOption("Vector") { SubSpace = VariableSpace.Create(new IntegerVariable("Probes", 1, 64) { Default = 8, PowerOfTwo = true }) }) { Default = "None" },
            new HybridVariable(
                "Cut",
                new HybridOption("none"),
                new HybridOption("length", new IntegerVariable("", 10, 500) { Default = 100 }),
                new HybridOption("share", new FloatVariable("", 0, 1) { Default = 0.5 })) { Default = "none" },
            new CompositeVariable("DemoTokens", ["Demos", "Window"], c => c["Demos"].AsInteger() * c["Window"].AsInteger()),
            new CompositeVariable("Total", ["DemoTokens", "MaxTokens"], c => c["DemoTokens"].AsInteger() + c["MaxTokens"].AsInteger()),
        ],
        [
            VariableConstraint.Of("budget", ["Total"], c => c["Total"].AsInteger() <= 16_000),
            VariableConstraint.Forbid("hot and narrow", new Condition.Between("Temperature", 1.5, 2) & new Condition.Between("TopP", 0, 0.3)),
        ]);

    public static VariableSpace OfFloats(int count) =>
        VariableSpace.Create(Enumerable.Range(0, count).Select(i => new FloatVariable($"x{i}", 0, 1) { Default = 0.5 }));
}
