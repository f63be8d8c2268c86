using ElixirMl.Variables;

namespace ElixirMl.Benchmarks.Problems;

/// <summary>The configuration of a language-model program: 21 variables of all kinds, conditional three levels deep, with interactions.</summary>
public sealed class LlmProblem
{
    private static readonly string[] Providers = ["alpha", "beta", "gamma", "local"];
    private static readonly string[] Adapters = ["chat", "json", "xml", "twostep"];
    private static readonly string[] Strategies = ["predict", "cot", "react", "pot", "ensemble"];
    private static readonly string[] Selectors = ["random", "knn", "diverse"];

    private static readonly double[] Output = [0.50, 0.60, 0.40, 0.55, 0.50];

    private readonly LlmTables _tables;

    private LlmProblem(LlmTables tables) => _tables = tables;

    /// <summary>Error rate, exact.</summary>
    public static SearchProblem Exact { get; } = new LlmProblem(new()).ToProblem("llmcfg");

    /// <summary>Error rate measured on 25 examples.</summary>
    public static SearchProblem Noisy { get; } = Exact with { Name = "llmcfg_b25", Minibatch = 25 };

    /// <summary>Error rate and logarithm of the cost.</summary>
    public static SearchProblem TwoObjectives { get; } = new LlmProblem(new()).ToTwoObjectives("llmcfg_mo");

    /// <summary>Other constants: nothing was tuned on it.</summary>
    public static SearchProblem Fresh { get; } = new LlmProblem(LlmTables.Drawn(4711)).ToProblem("llmcfg_fresh");

    /// <summary>Its noisy version.</summary>
    public static SearchProblem FreshNoisy { get; } = Fresh with { Name = "llmcfg_fresh_b25", Minibatch = 25 };

    private SearchProblem ToProblem(string name) => new(name, Space(), c => [1 - Accuracy(c)]) { Optimum = 1 - ToAccuracy(BestScore()) };

    private SearchProblem ToTwoObjectives(string name) => new(name, Space(), c => [1 - Accuracy(c), LogCost(c)]) { Reference = [1.0, 3.0] };

    private static double ToAccuracy(double z) => 0.02 + (0.96 / (1 + Math.Exp(-z)));

    // Given model and strategy the terms of the score share no variable, and real variables can bring theirs to zero.
    private double BestScore() => _tables.Models.Keys.Max(model => Enumerable.Range(0, Strategies.Length).Max(strategy => BestScore(model, strategy)));

    private double BestScore(string model, int strategy)
    {
        var provider = model[..model.IndexOf('/', StringComparison.Ordinal)];
        var ability = _tables.Models[model].Ability;
        var context = provider == "local" || model == "gamma/g8" ? 1.0 : 0.3;
        var z = -2.35 + (2.4 * ability) + _tables.Base[strategy] + (_tables.Slope[strategy] * ability);
        z += Enumerable.Range(0, Adapters.Length).Max(adapter => _tables.AdapterEffect[Array.IndexOf(Providers, provider), adapter]);
        z += Enumerable.Range(0, _tables.Instruction.Length).Max(i => _tables.Instruction[i] + _tables.InstructionStrategy[i, strategy]);
        z += Enumerable.Range(0, 17).Max(demos => Enumerable.Range(0, Selectors.Length).Max(selector => Demonstrations(demos, selector, strategy, ability, context)));
        z += Enumerable.Range(0, 21).Max(passages => Retrieval(passages, context));
        z += strategy switch { 1 => Math.Max(0.18, (0.40 * ability) - 0.05), 4 => 0.22 * Math.Log(4.5), _ => 0 };
        return z + (provider == "local" ? Math.Max(0, Enumerable.Range(1, 6).Max(epochs => Tuned(0, epochs))) : 0);
    }

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

    private double Accuracy(VariableConfiguration c)
    {
        var provider = c["provider"].AsText();
        var model = Model(c);
        var ability = _tables.Models[model].Ability;
        var strategy = Array.IndexOf(Strategies, c["strategy"].AsText());
        var context = provider == "local" || model == "gamma/g8" ? 1.0 : 0.3;
        var instruction = int.Parse(c["instr"].AsText().AsSpan(1), System.Globalization.CultureInfo.InvariantCulture);

        var z = -2.35 + (2.4 * ability);
        z += _tables.AdapterEffect[Array.IndexOf(Providers, provider), Array.IndexOf(Adapters, c["adapter"].AsText())];
        z += _tables.Base[strategy] + (_tables.Slope[strategy] * ability);
        z += _tables.Instruction[instruction] + _tables.InstructionStrategy[instruction, strategy];
        var tokens = Math.Log(c["max_tokens"].AsReal()) / Math.Log(2);
        var shortage = Math.Max(0, _tables.Need[strategy] - tokens);
        z -= (0.35 * shortage * shortage) + (0.06 * Math.Max(0, tokens - _tables.Need[strategy] - 1.5));
        z -= Sampling(c, strategy, ability);
        z += Demonstrations(c, strategy, ability, context);
        var passages = c["retrieval_k"].AsReal();
        z += Retrieval(passages, context);
        z += Style(c, strategy, ability);
        z += provider == "local" ? Local(c) : 0;
        return ToAccuracy(z);
    }

    private static double Retrieval(double passages, double context) => (0.6 * (1 - Math.Exp(-passages / 3))) - (0.004 * (0.4 + context) * passages * passages);

    private static string Model(VariableConfiguration c)
    {
        var provider = c["provider"].AsText();
        return $"{provider}/{c[$"model_{provider}"].AsText()}";
    }

    private double Sampling(VariableConfiguration c, int strategy, double ability)
    {
        var temperature = c["temperature"].AsReal();
        var heat = temperature - (_tables.Warmth[strategy] + (0.25 * (1 - ability)));
        var nucleus = c["top_p"].AsReal() - (1 - (0.35 * temperature));
        return (1.3 * heat * heat) + (1.1 * nucleus * nucleus);
    }

    private double Demonstrations(VariableConfiguration c, int strategy, double ability, double context)
    {
        var demos = c["demos"].AsReal();
        return Demonstrations(demos, demos == 0 ? 0 : Array.IndexOf(Selectors, c["selector"].AsText()), strategy, ability, context);
    }

    private double Demonstrations(double demos, int selector, int strategy, double ability, double context)
    {
        var filled = 1 - Math.Exp(-demos / 4);
        var gain = (1.1 * filled * (1.25 - ability)) - (0.008 * context * demos * demos);
        return demos == 0 ? gain : gain + (filled * (_tables.SelectorGain[selector] + (selector == 2 && strategy == 1 ? 0.22 : 0)));
    }

    private double Style(VariableConfiguration c, int strategy, double ability) => strategy switch
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

        return gain + Tuned(Math.Log10(c["lr"].AsReal()) + 4.4, c["epochs"].AsReal());
    }

    private static double Tuned(double rate, double epochs)
    {
        var excess = Math.Max(0, epochs - 4);
        return -0.20 + (1.55 * Math.Exp(-rate * rate / 0.35) * (1 - Math.Exp(-epochs / 1.5))) - (0.05 * excess * excess);
    }

    private double LogCost(VariableConfiguration c)
    {
        var strategy = Array.IndexOf(Strategies, c["strategy"].AsText());
        var (_, priceIn, priceOut) = _tables.Models[Model(c)];
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
