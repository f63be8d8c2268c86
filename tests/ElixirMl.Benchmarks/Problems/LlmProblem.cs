using ElixirMl.Variables;

namespace ElixirMl.Benchmarks.Problems;

/// <summary>The configuration of a language-model program: 21 variables of all kinds, conditional three levels deep, with interactions.</summary>
public static class LlmProblem
{
    private static readonly Dictionary<string, (double Ability, double In, double Out)> Models = new(StringComparer.Ordinal)
    {
        ["alpha/mini"] = (0.35, 0.15, 0.60),
        ["alpha/mid"] = (0.60, 0.80, 3.20),
        ["alpha/large"] = (0.85, 2.50, 10.0),
        ["beta/fast"] = (0.40, 0.25, 1.25),
        ["beta/pro"] = (0.90, 3.00, 15.0),
        ["gamma/g8"] = (0.30, 0.05, 0.08),
        ["gamma/g70"] = (0.65, 0.60, 0.80),
        ["gamma/g405"] = (0.80, 2.00, 2.00),
        ["local/s3"] = (0.10, 0.02, 0.02),
        ["local/s8"] = (0.25, 0.04, 0.04),
        ["local/s14"] = (0.45, 0.08, 0.08),
        ["local/s32"] = (0.60, 0.20, 0.20),
    };

    private static readonly string[] Providers = ["alpha", "beta", "gamma", "local"];
    private static readonly string[] Adapters = ["chat", "json", "xml", "twostep"];
    private static readonly string[] Strategies = ["predict", "cot", "react", "pot", "ensemble"];
    private static readonly string[] Selectors = ["random", "knn", "diverse"];

    private static readonly double[,] AdapterEffect =
    {
        { 0.10, 0.45, 0.00, 0.15 },
        { 0.10, 0.00, 0.50, 0.15 },
        { 0.15, -0.30, 0.00, 0.30 },
        { 0.20, -0.60, -0.20, 0.35 },
    };

    private static readonly double[] Base = [0.00, 0.05, -0.70, -0.95, 0.20];
    private static readonly double[] Slope = [0.00, 0.75, 1.75, 2.20, 0.45];
    private static readonly double[] Need = [7.0, 9.3, 9.8, 9.5, 9.0];
    private static readonly double[] Warmth = [0.10, 0.35, 0.20, 0.15, 0.85];
    private static readonly double[] Output = [0.50, 0.60, 0.40, 0.55, 0.50];
    private static readonly double[] Instruction = [0.00, -0.22, 0.14, 0.31, -0.05, 0.22, -0.40, 0.08, 0.45, -0.12, 0.26, 0.02];

    private static readonly double[,] InstructionStrategy =
    {
        { 0.00, 0.00, 0.00, 0.00, 0.00 },
        { 0.18, -0.10, 0.05, 0.12, 0.02 },
        { -0.08, 0.21, 0.02, -0.15, 0.10 },
        { 0.12, -0.31, 0.16, 0.04, -0.09 },
        { 0.05, 0.34, -0.21, 0.10, 0.14 },
        { -0.14, 0.12, 0.28, -0.06, 0.03 },
        { 0.40, 0.02, -0.11, 0.31, -0.18 },
        { 0.03, 0.17, -0.05, -0.22, 0.37 },
        { 0.09, -0.38, -0.24, 0.07, -0.33 },
        { -0.02, 0.26, 0.13, 0.42, 0.08 },
        { -0.19, 0.24, 0.06, 0.11, -0.26 },
        { 0.07, -0.03, 0.33, -0.12, 0.29 },
    };

    private static readonly double[] SelectorGain = [0.00, 0.28, 0.15];

    /// <summary>Error rate, exact.</summary>
    public static SearchProblem Exact { get; } = new("llmcfg", Space(), c => [1 - Accuracy(c)]) { Optimum = 0.07497472575061315 };

    /// <summary>Error rate measured on 25 examples.</summary>
    public static SearchProblem Noisy { get; } = Exact with { Name = "llmcfg_b25", Minibatch = 25 };

    /// <summary>Error rate and logarithm of the cost.</summary>
    public static SearchProblem TwoObjectives { get; } = Exact with { Name = "llmcfg_mo", Losses = c => [1 - Accuracy(c), LogCost(c)], Reference = [1.0, 3.0] };

    private static VariableSpace Space() => VariableSpace.Create(
        Choice("provider", Providers),
        Choice("model_alpha", "mini", "mid", "large") with { When = Is("provider", "alpha") },
        Choice("model_beta", "fast", "pro") with { When = Is("provider", "beta") },
        Choice("model_gamma", "g8", "g70", "g405") with { When = Is("provider", "gamma") },
        Choice("model_local", "s3", "s8", "s14", "s32") with { When = Is("provider", "local") },
        Choice("quant", "q4", "q8", "f16") with { When = Is("provider", "local") },
        Choice("finetune", "no", "yes") with { When = Is("provider", "local") },
        new FloatVariable("lr", 1e-6, 1e-3) { Scale = VariableScale.Log, When = Is("finetune", "yes") },
        new IntegerVariable("epochs", 1, 6) { When = Is("finetune", "yes") },
        Choice("adapter", Adapters),
        Choice("strategy", Strategies),
        Choice("cot_style", "brief", "steps", "plan") with { When = Is("strategy", "cot") },
        new IntegerVariable("react_steps", 1, 12) { When = Is("strategy", "react") },
        new IntegerVariable("ensemble_n", 2, 9) { When = Is("strategy", "ensemble") },
        Choice("instr", [.. Enumerable.Range(0, 12).Select(static i => $"i{i:00}")]),
        new FloatVariable("temperature", 0, 1.5),
        new FloatVariable("top_p", 0.1, 1.0),
        new IntegerVariable("max_tokens", 64, 4096) { Scale = VariableScale.Log },
        new IntegerVariable("demos", 0, 16),
        Choice("selector", Selectors) with { When = new Condition.Between("demos", 1, double.PositiveInfinity) },
        new IntegerVariable("retrieval_k", 0, 20));

    private static ChoiceVariable Choice(string name, params string[] values) => new(name, [.. values.Select(static value => (VariableValue)value)]);

    private static Condition.Is Is(string name, string value) => new(name, value);

    private static double Accuracy(VariableConfiguration c)
    {
        var provider = c["provider"].AsText();
        var model = Model(c);
        var ability = Models[model].Ability;
        var strategy = Array.IndexOf(Strategies, c["strategy"].AsText());
        var context = provider == "local" || model == "gamma/g8" ? 1.0 : 0.3;
        var instruction = int.Parse(c["instr"].AsText().AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

        var z = -2.35 + (2.4 * ability);
        z += AdapterEffect[Array.IndexOf(Providers, provider), Array.IndexOf(Adapters, c["adapter"].AsText())];
        z += Base[strategy] + (Slope[strategy] * ability);
        z += Instruction[instruction] + InstructionStrategy[instruction, strategy];
        var tokens = Math.Log(c["max_tokens"].AsReal()) / Math.Log(2);
        var shortage = Math.Max(0, Need[strategy] - tokens);
        z -= (0.35 * shortage * shortage) + (0.06 * Math.Max(0, tokens - Need[strategy] - 1.5));
        z -= Sampling(c, strategy, ability);
        z += Demonstrations(c, strategy, ability, context);
        var passages = c["retrieval_k"].AsReal();
        z += (0.6 * (1 - Math.Exp(-passages / 3))) - (0.004 * (0.4 + context) * passages * passages);
        z += Style(c, strategy, ability);
        z += provider == "local" ? Local(c) : 0;
        return 0.02 + (0.96 / (1 + Math.Exp(-z)));
    }

    private static string Model(VariableConfiguration c)
    {
        var provider = c["provider"].AsText();
        return $"{provider}/{c[$"model_{provider}"].AsText()}";
    }

    private static double Sampling(VariableConfiguration c, int strategy, double ability)
    {
        var temperature = c["temperature"].AsReal();
        var heat = temperature - (Warmth[strategy] + (0.25 * (1 - ability)));
        var nucleus = c["top_p"].AsReal() - (1 - (0.35 * temperature));
        return (1.3 * heat * heat) + (1.1 * nucleus * nucleus);
    }

    private static double Demonstrations(VariableConfiguration c, int strategy, double ability, double context)
    {
        var demos = c["demos"].AsReal();
        var filled = 1 - Math.Exp(-demos / 4);
        var gain = (1.1 * filled * (1.25 - ability)) - (0.008 * context * demos * demos);
        if (demos == 0)
        {
            return gain;
        }

        var selector = Array.IndexOf(Selectors, c["selector"].AsText());
        return gain + (filled * (SelectorGain[selector] + (selector == 2 && strategy == 1 ? 0.22 : 0)));
    }

    private static double Style(VariableConfiguration c, int strategy, double ability) => strategy switch
    {
        1 => c["cot_style"].AsText() switch { "brief" => 0, "steps" => 0.18, _ => (0.40 * ability) - 0.05 },
        2 => -0.02 * (c["react_steps"].AsReal() - 6) * (c["react_steps"].AsReal() - 6),
        4 => 0.22 * Math.Log(c["ensemble_n"].AsReal() / 2),
        _ => 0,
    };

    private static double Local(VariableConfiguration c)
    {
        var gain = c["quant"].AsText() switch { "q4" => -0.35, "q8" => -0.08, _ => 0.0 };
        if (c["finetune"].AsText() == "no")
        {
            return gain;
        }

        var rate = Math.Log10(c["lr"].AsReal()) + 4.4;
        var epochs = c["epochs"].AsReal();
        var excess = Math.Max(0, epochs - 4);
        return gain - 0.20 + (1.55 * Math.Exp(-rate * rate / 0.35) * (1 - Math.Exp(-epochs / 1.5))) - (0.05 * excess * excess);
    }

    private static double LogCost(VariableConfiguration c)
    {
        var strategy = Array.IndexOf(Strategies, c["strategy"].AsText());
        var (_, priceIn, priceOut) = Models[Model(c)];
        var tokensIn = 300 + (150 * c["demos"].AsReal()) + (120 * c["retrieval_k"].AsReal());
        var tokensOut = Output[strategy] * c["max_tokens"].AsReal();
        var calls = strategy switch { 2 => 1 + (0.5 * c["react_steps"].AsReal()), 3 => 1.3, 4 => c["ensemble_n"].AsReal(), _ => 1.0 };
        calls *= c["adapter"].AsText() == "twostep" ? 1.5 : 1;
        var machine = 1.0;
        if (c["provider"].AsText() == "local")
        {
            machine = c["quant"].AsText() switch { "q4" => 0.5, "q8" => 0.75, _ => 1.0 };
            machine *= c["finetune"].AsText() == "yes" ? 1.25 : 1;
        }

        return Math.Log10(1000 * calls * machine * ((tokensIn * priceIn) + (tokensOut * priceOut)) / 1e6);
    }
}
