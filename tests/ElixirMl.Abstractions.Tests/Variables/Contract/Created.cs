using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables.Contract;

/// <summary>The spaces of <c>Declared.cs</c> once more, made at run time.</summary>
internal static class Created
{
    public static VariableSpace Numbers() => VariableSpace.Create(
        new FloatVariable("Temperature", 0, 2) { Default = 0.7, Description = "How free.", Hints = VariableHints.Continuous | VariableHints.Smooth },
        new FloatVariable("Rate", 1e-6, 0.1) { Default = 1e-3, Scale = VariableScale.Log },
        new FloatVariable("Keep", 0.01, 0.99) { Default = 0.5, Scale = VariableScale.Logit },
        new FloatVariable("TopP", 0.1, 1) { Default = 0.9, Step = 0.05 },
        new FloatVariable("Noise", -3, 3) { Default = 0, Distribution = new(0.5, 0.8) },
        new IntegerVariable("Demos", 0, 16) { Default = 4 },
        new IntegerVariable("MaxTokens", 1, 8192) { Default = 1000, Scale = VariableScale.Log },
        new IntegerVariable("Batch", 3, 700) { Default = 32, PowerOfTwo = true },
        new IntegerVariable("Window", 100, 1000) { Default = 300, Step = 50, Metadata = [new("cost", 2.5), new("unit", "characters")] });

    public static VariableSpace Choices() => VariableSpace.Create(
        new ChoiceVariable("Provider", "OpenAi", "Groq", "Local") { Default = "Groq" },
        new ChoiceVariable("Second", "OpenAi", "Local") { Default = "OpenAi" },
        new ChoiceVariable("Loud", false, true) { Default = true },
        new ChoiceVariable("Size", "small", "medium", "large") { Default = "medium", IsOrdered = true, Weights = [1, 2, 1] },
        new ChoiceVariable("Model", "gpt", "claude") { Default = "gpt", AllowsCustomValues = true },
        new ChoiceVariable("Power", 1, 2, 4) { Default = 1 },
        new ChoiceVariable("Factor", 0.5, 1.0, 2.5) { Default = 1.0 });

    public static VariableSpace Conditions() => VariableSpace.Create(
        new ChoiceVariable("Provider", "OpenAi", "Groq", "Local") { Default = "OpenAi" },
        new ConditionalVariable(
            "Model",
            new ChoiceVariable("", "mini") { Default = "mini" },
            new DomainCase(Condition.When("Provider", "OpenAi"), new ChoiceVariable("", "mini", "large") { Default = "large" }),
            new DomainCase(Condition.When("Provider", "Groq"), new ChoiceVariable("", "fast", "pro", "max") { Default = "fast" })),
        new CompositeVariable("IsLarge", ["Provider", "Model"], c => c["Provider"] == "OpenAi" && c["Model"] == "large"),
        new ConditionalVariable(
            "Temperature",
            new FloatVariable("", 0.5, 0.8) { Default = 0.7 },
            new DomainCase(Condition.When("IsLarge", true), new FloatVariable("", 0, 2) { Default = 0.7 }),
            new DomainCase(Condition.When("Provider", "Groq"), new FloatVariable("", 0.1, 0.9) { Default = 0.5 }))
        { Description = "How free." },
        new IntegerVariable("Demos", 0, 16) { Default = 4 },
        new ChoiceVariable("Selector", "random", "nearest") { Default = "random", When = new Condition.Between("Demos", 1, double.PositiveInfinity) },
        new IntegerVariable("Neighbours", 1, 5) { Default = 3, When = Condition.When("Selector", "nearest") & Condition.When("Provider", "OpenAi", "Groq") },
        new IntegerVariable("Threads", 1, 9) { Default = 5, DependsOn = ["Demos"], When = Condition.When("Provider", "Local") });

    public static VariableSpace Computed() => VariableSpace.Create(
        [
            new IntegerVariable("Passages", 1, 20) { Default = 3 },
            new IntegerVariable("Size", 50, 400) { Default = 100 },
            new FloatVariable("Overlap", 0, 0.5) { Default = 0.25 },
            new CompositeVariable("Characters", ["Passages", "Size"], c => c["Passages"].AsInteger() * c["Size"].AsInteger()) { Description = "Characters of all passages." },
            new CompositeVariable("Price", ["Characters", "Overlap"], c => c["Characters"].AsInteger() * (1 + c["Overlap"].AsReal()) / 1000) { Check = price => price.AsReal() <= 8 ? null : "costs too much" },
        ],
        [
            new("Advances", ["Size", "Overlap"], c => c["Size"].AsInteger() * (1 - c["Overlap"].AsReal()) >= 30 ? null : "chunks must advance"),
            new("Fits", ["Characters"], c => c["Characters"].AsInteger() <= 6_000 ? null : "too much for the window"),
        ]);

    public static VariableSpace Hybrids() => VariableSpace.Create(
        [
            new HybridVariable(
                "Split",
                new HybridOption("Words", new IntegerVariable("", 10, 500) { Default = 100, Scale = VariableScale.Log }),
                new HybridOption("Sentences", new FloatVariable("", 0, 1) { Default = 0.5 }),
                new HybridOption("Whole")) { Default = "Sentences", Description = "Where to cut." },
            new HybridVariable("Title", new HybridOption("none"), new HybridOption("marked", new ChoiceVariable("", "bold", "plain") { Default = "bold" })) { Default = "none" },
            new IntegerVariable("Joined", 1, 4) { Default = 1, When = Condition.When("Split", "Words") },
        ],
        [new("Short", ["Split", "Split.Value"], c => c["Split"] != "Words" || c["Split.Value"].AsInteger() <= 400 ? null : "short words only")]);

    public static VariableSpace Modules() => VariableSpace.Create(
        new ModuleVariable(
            "Retriever",
            new ModuleOption("NoRetriever") { Implementation = typeof(NoRetriever) },
            new ModuleOption("KeywordRetriever")
            {
                Implementation = typeof(KeywordRetriever),
                Capabilities = ["exact"],
                Weight = 2,
                SubSpace = VariableSpace.Create(new FloatVariable("K1", 0.5, 2) { Default = 1.2 }, new ChoiceVariable("Stem", false, true) { Default = true }),
            },
            new ModuleOption("VectorRetriever")
            {
                Implementation = typeof(VectorRetriever),
                Capabilities = ["meaning", "exact"],
                CostFactor = 4,
                LatencyFactor = 1.5,
                SubSpace = VariableSpace.Create(new IntegerVariable("Probes", 1, 64) { Default = 8, PowerOfTwo = true }),
            })
        { Default = "KeywordRetriever", Contract = typeof(IRetriever) },
        new IntegerVariable("Passages", 1, 20) { Default = 3, When = Condition.When("Retriever", "KeywordRetriever", "VectorRetriever") });

    public static VariableSpace Bundles()
    {
        var openAi = VariableSpace.Create(
            [
                new ChoiceVariable("Effort", "low", "high") { Default = "low" },
                new ChoiceVariable("Summary", false, true) { Default = true, When = Condition.When("Effort", "high") },
            ],
            [new("Quiet", ["Effort"], c => c["Effort"].AsText().Length > 0 ? null : "quiet")]);
        var groq = VariableSpace.Create(new IntegerVariable("Lanes", 1, 8) { Default = 4 }).Extend("Compatible", openAi);
        return VariableSpace.Create(new ChoiceVariable("Provider", "OpenAi", "Groq", "Local") { Default = "Local" })
            .Extend("OpenAi", openAi, Condition.When("Provider", "OpenAi"))
            .Extend("Groq", groq, Condition.When("Provider", "Groq"))
            .Extend("Chunks", Computed());
    }

    public static VariableSpace Crossed() => VariableSpace.Create(
        [
            new ChoiceVariable("Provider", "OpenAi", "Groq", "Local") { Default = "OpenAi" },
            new ChoiceVariable("Model", "mini", "large") { Default = "mini" },
            new ConditionalVariable(
                "Temperature",
                new FloatVariable("", 0.5, 0.8) { Default = 0.7 },
                new DomainCase(Condition.When("Provider", "OpenAi") & Condition.When("Model", "large") & new Condition.Between("Sampling.Beams", 2, double.PositiveInfinity), new FloatVariable("", 0, 2) { Default = 0.7 }),
                new DomainCase(Condition.When("Provider", "Groq"), new FloatVariable("", 0.1, 0.9) { Default = 0.5 })),
            new ModuleVariable(
                "Retriever",
                new ModuleOption("NoRetriever") { Implementation = typeof(NoRetriever) },
                new ModuleOption("KeywordRetriever")
                {
                    Implementation = typeof(KeywordRetriever),
                    SubSpace = VariableSpace.Create(new FloatVariable("K1", 0.5, 2) { Default = 1.2 }, new ChoiceVariable("Stem", false, true) { Default = true }),
                })
            { Default = "NoRetriever", Contract = typeof(IRetriever) },
            new FloatVariable("TopP", 0.1, 1) { Default = 0.9, When = Condition.When("Sampling.Kind", "nucleus") },
            new IntegerVariable("Stems", 1, 5) { Default = 3, When = Condition.When("Retriever.KeywordRetriever.Stem", true) },
            new CompositeVariable("Calls", ["Sampling.Beams"], c => c["Sampling.Beams"].AsInteger() * 2),
        ],
        [
            new("Cool", ["Temperature", "Sampling.Beams"], c => c["Temperature"].AsReal() < 1.5 || c["Sampling.Beams"].AsInteger() < 9 ? null : "too hot for beams"),
            new(
                "Matches",
                ["Provider", "Model", "Temperature", "Retriever", "TopP", "Stems", "Calls", "Sampling.Kind", "Sampling.Beams", "Retriever.KeywordRetriever.K1", "Retriever.KeywordRetriever.Stem", "Limits.Least"],
                c => c["TopP"].IsAbsent || c["Sampling.Beams"].AsInteger() > 1 ? null : "nucleus sampling needs beams")
            { SeesAbsent = true },
        ],
        [
            new("Sampling", VariableSpace.Create(new ChoiceVariable("Kind", "greedy", "nucleus") { Default = "greedy" }, new IntegerVariable("Beams", 1, 9) { Default = 3 })),
            new("Limits", VariableSpace.Create(new IntegerVariable("Least", 1, 4) { Default = 2 }), Condition.When("Sampling.Beams", 1)),
        ]);
}
