using ElixirMl.Variables;

namespace ElixirMl.Abstractions.Tests.Variables.Contract;

public enum Provider
{
    OpenAi,
    Groq,
    Local,
}

public enum Cut
{
    Words,
    Sentences,
    Whole,
}

public sealed partial class Numbers
{
    [Variable(0.0, 2.0, Default = 0.7, Description = "How free.", Hints = VariableHints.Continuous | VariableHints.Smooth)]
    public partial double Temperature { get; }

    [Variable(1e-6, 0.1, Default = 1e-3, Scale = VariableScale.Log)]
    public partial double Rate { get; }

    [Variable(0.01, 0.99, Default = 0.5, Scale = VariableScale.Logit)]
    public partial float Keep { get; }

    [Variable(0.1, 1.0, Default = 0.9, Step = 0.05)]
    public partial decimal TopP { get; }

    [Variable(-3.0, 3.0, Default = 0, Mean = 0.5, Deviation = 0.8)]
    public partial double Noise { get; }

    [Variable(0, 16, Default = 4)]
    public partial int Demos { get; }

    [Variable(1, 8192, Default = 1000, Scale = VariableScale.Log)]
    public partial long MaxTokens { get; }

    [Variable(3, 700, Default = 32, PowerOfTwo = true)]
    public partial int Batch { get; }

    [Variable(100, 1000, Default = 300, Step = 50), Metadata("cost", 2.5), Metadata("unit", "characters")]
    public partial short Window { get; }
}

public sealed partial record Choices
{
    [Variable(Default = Provider.Groq)]
    public partial Provider Provider { get; }

    [Variable(Provider.OpenAi, Provider.Local)]
    public partial Provider Second { get; }

    [Variable(Default = true)]
    public partial bool Loud { get; }

    [Variable("small", "medium", "large", Default = "medium", IsOrdered = true, Weights = [1, 2, 1])]
    public partial string Size { get; }

    [Variable("gpt", "claude", AllowsCustomValues = true)]
    public partial string Model { get; }

    [Variable(1, 2, 4)]
    public partial int Power { get; }

    [Variable(0.5, 1.0, 2.5, Default = 1.0)]
    public partial double Factor { get; }
}

public sealed partial class Conditions
{
    [Variable]
    public partial Provider Provider { get; }

    [Variable("mini")]
    [Case(nameof(Provider), Provider.OpenAi, Choices = ["mini", "large"], Default = "large")]
    [Case(nameof(Provider), Provider.Groq, Choices = ["fast", "pro", "max"])]
    public partial string Model { get; }

    [Variable(Compute = nameof(KnowsModel))]
    public partial bool IsLarge { get; }

    [Variable(0.5, 0.8, Default = 0.7, Description = "How free.")]
    [Case(nameof(IsLarge), true, Minimum = 0, Maximum = 2, Default = 0.7)]
    [Case(nameof(Provider), Provider.Groq, Minimum = 0.1, Maximum = 0.9, Default = 0.5)]
    public partial double Temperature { get; }

    [Variable(0, 16, Default = 4)]
    public partial int Demos { get; }

    [Variable("random", "nearest"), When(nameof(Demos), Minimum = 1)]
    public partial string? Selector { get; }

    [Variable(1, 5, Default = 3), When(nameof(Selector), "nearest"), When(nameof(Provider), Provider.OpenAi, Provider.Groq)]
    public partial int? Neighbours { get; }

    [Variable(1, 9, Default = 5, DependsOn = [nameof(Demos)]), When(nameof(Provider), Provider.Local)]
    public partial int Threads { get; }

    private static bool KnowsModel(Provider provider, string model) => provider == Provider.OpenAi && model == "large";
}

public sealed partial class Computed
{
    [Variable(1, 20, Default = 3)]
    public partial int Passages { get; }

    [Variable(50, 400, Default = 100)]
    public partial int Size { get; }

    [Variable(0.0, 0.5, Default = 0.25)]
    public partial double Overlap { get; }

    [Variable(Compute = nameof(Multiply), Description = "Characters of all passages.")]
    public partial int Characters { get; }

    [Variable(Compute = nameof(Weigh), Check = nameof(IsAffordable))]
    public partial double Price { get; }

    [Constraint("chunks must advance")]
    private static bool Advances(int size, double overlap) => size * (1 - overlap) >= 30;

    [Constraint]
    private static string? Fits(int characters) => characters <= 6_000 ? null : "too much for the window";

    private static int Multiply(int passages, int size) => passages * size;

    private static double Weigh(int characters, double overlap) => characters * (1 + overlap) / 1000;

    private static string? IsAffordable(double price) => price <= 8 ? null : "costs too much";
}

public sealed partial class Hybrids
{
    [Variable(Default = Cut.Sentences, Description = "Where to cut.")]
    [Option(Cut.Words, 10, 500, Default = 100, Scale = VariableScale.Log)]
    [Option(Cut.Sentences, 0.0, 1.0, Default = 0.5)]
    [Option(Cut.Whole)]
    public partial HybridValue<Cut> Split { get; }

    [Variable]
    [Option("none")]
    [Option("marked", "bold", "plain")]
    public partial HybridValue<string> Title { get; }

    [Variable(1, 4, Default = 1), When(nameof(Split), Cut.Words)]
    public partial int Joined { get; }

    [Constraint("short words only")]
    private static bool Short(HybridValue<Cut> split) => split.Choice != Cut.Words || split.Value.AsInteger() <= 400;
}

public interface IRetriever
{
    string Describe();
}

public sealed class NoRetriever : IRetriever
{
    public string Describe() => "none";
}

public sealed partial class KeywordRetriever : IRetriever
{
    [Variable(0.5, 2.0, Default = 1.2)]
    public partial double K1 { get; }

    [Variable(Default = true)]
    public partial bool Stem { get; }

    public string Describe() => FormattableString.Invariant($"keyword {K1} {Stem}");
}

public sealed partial class VectorRetriever(IServiceProvider services) : IRetriever
{
    public IServiceProvider Services => services;

    [Variable(1, 64, Default = 8, PowerOfTwo = true)]
    public partial int Probes { get; }

    public string Describe() => FormattableString.Invariant($"vector {Probes}");
}

public sealed partial class Modules
{
    [Variable(typeof(NoRetriever), typeof(KeywordRetriever), typeof(VectorRetriever), Default = typeof(KeywordRetriever))]
    [Option(typeof(KeywordRetriever), Capabilities = ["exact"], Weight = 2)]
    [Option(typeof(VectorRetriever), Capabilities = ["meaning", "exact"], CostFactor = 4, LatencyFactor = 1.5)]
    public partial IRetriever Retriever { get; }

    [Variable(1, 20, Default = 3), When(nameof(Retriever), typeof(KeywordRetriever), typeof(VectorRetriever))]
    public partial int Passages { get; }
}

public sealed partial record OpenAiOptions
{
    [Variable("low", "high")]
    public partial string Effort { get; }

    [Variable(Default = true), When(nameof(Effort), "high")]
    public partial bool? Summary { get; }

    [Constraint("quiet")]
    private static bool Quiet(string effort) => effort.Length > 0;
}

public sealed partial class GroqOptions
{
    [Variable(1, 8)]
    public partial int Lanes { get; }

    [Variable]
    public partial OpenAiOptions Compatible { get; }
}

public sealed partial class Bundles
{
    [Variable(Default = Provider.Local)]
    public partial Provider Provider { get; }

    [Variable, When(nameof(Provider), Provider.OpenAi)]
    public partial OpenAiOptions? OpenAi { get; }

    [Variable, When(nameof(Provider), Provider.Groq)]
    public partial GroqOptions Groq { get; }

    [Variable]
    public partial Computed Chunks { get; }
}

public sealed partial class Sampling
{
    [Variable("greedy", "nucleus")]
    public partial string Kind { get; }

    [Variable(1, 9, Default = 3)]
    public partial int Beams { get; }
}

public sealed partial class Crossed
{
    [Variable]
    public partial Provider Provider { get; }

    [Variable("mini", "large")]
    public partial string Model { get; }

    [Variable(0.5, 0.8, Default = 0.7)]
    [Case(nameof(Provider), Provider.OpenAi, Name = "wide", Minimum = 0, Maximum = 2, Default = 0.7), When(nameof(Model), "large", Case = "wide"), When("Sampling.Beams", Minimum = 2, Case = "wide")]
    [Case(nameof(Provider), Provider.Groq, Minimum = 0.1, Maximum = 0.9, Default = 0.5)]
    public partial double Temperature { get; }

    [Variable]
    public partial Sampling Sampling { get; }

    [Variable(typeof(NoRetriever), typeof(KeywordRetriever))]
    public partial IRetriever Retriever { get; }

    [Variable(0.1, 1.0, Default = 0.9), When("Sampling.Kind", "nucleus")]
    public partial double? TopP { get; }

    [Variable(1, 5), When("Retriever.KeywordRetriever.Stem", true)]
    public partial int? Stems { get; }

    [Variable(Compute = nameof(Count))]
    public partial int Calls { get; }

    [Variable, When("Sampling.Beams", 1)]
    public partial Limits? Limits { get; }

    [Constraint("too hot for beams")]
    private static bool Cool(double temperature, int samplingBeams) => temperature < 1.5 || samplingBeams < 9;

    [Constraint("nucleus sampling needs beams")]
    private static bool Matches(Configuration configuration) => configuration.TopP is null || configuration.Sampling.Beams > 1;

    private static int Count(int samplingBeams) => samplingBeams * 2;
}

public sealed partial class Limits
{
    [Variable(1, 4)]
    public partial int Least { get; }
}
