using ElixirMl.Variables;

namespace ElixirMl.Benchmarks.Problems;

/// <summary>Several predictors, each with instructions and sets of demos: unordered combinations with pairwise effects.</summary>
public sealed class PromptProblem
{
    private readonly int _predictors;
    private readonly int _options;
    private readonly double _start;
    private readonly double[,] _instructions;
    private readonly double[,] _demos;
    private readonly double[,,] _pairs;
    private readonly double[,,] _chain;

    private PromptProblem(int predictors, int options, double start, ulong seed)
    {
        (_predictors, _options, _start) = (predictors, options, start);
        _instructions = new double[predictors, options];
        _demos = new double[predictors, options];
        _pairs = new double[predictors, options, options];
        _chain = new double[predictors - 1, options, options];
        var chance = new SplitMix(seed);
        Fill(_instructions, 0.45, chance);
        Fill(_demos, 0.35, chance);
        Fill(_pairs, 0.25, chance);
        Fill(_chain, 0.20, chance);
    }

    /// <summary>Four predictors with ten instructions and ten sets of demos: 10^8 combinations.</summary>
    public static SearchProblem Exact { get; } = new PromptProblem(4, 10, -0.9, 20240617).ToProblem("mipro4");

    /// <summary>With accuracies measured on 25 examples.</summary>
    public static SearchProblem Noisy { get; } = Exact with { Name = "mipro4_b25", Minibatch = 25 };

    /// <summary>Other constants, five predictors with eight options each: nothing was tuned on it.</summary>
    public static SearchProblem Fresh { get; } = new PromptProblem(5, 8, -1.1, 771).ToProblem("mipro5_fresh");

    /// <summary>Its noisy version.</summary>
    public static SearchProblem FreshNoisy { get; } = Fresh with { Name = "mipro5_fresh_b25", Minibatch = 25 };

    private SearchProblem ToProblem(string name) => new(name, Space(), c => [Error(c)]) { Optimum = ToError(BestScore()) };

    private VariableSpace Space() => VariableSpace.Create(Enumerable.Range(0, _predictors).SelectMany(p => new Variable[]
    {
        new ChoiceVariable($"instr_{p}", [.. Enumerable.Range(0, _options).Select(i => (VariableValue)$"i{i}")]),
        new ChoiceVariable($"demos_{p}", [.. Enumerable.Range(0, _options).Select(i => (VariableValue)$"d{i}")]),
    }));

    private static double ToError(double z) => 1 - (0.02 + (0.96 / (1 + Math.Exp(-z))));

    private double Error(VariableConfiguration configuration)
    {
        var z = _start;
        var instructions = new int[_predictors];
        for (var p = 0; p < _predictors; p++)
        {
            var i = instructions[p] = Index(configuration[$"instr_{p}"]);
            var d = Index(configuration[$"demos_{p}"]);
            z += _instructions[p, i] + _demos[p, d] + _pairs[p, i, d];
        }

        for (var p = 0; p < _predictors - 1; p++)
        {
            z += _chain[p, instructions[p], instructions[p + 1]];
        }

        return ToError(z);
    }

    // Demos of a predictor meet its own instruction only, and instructions meet in a chain: a dynamic programme is exact.
    private double BestScore()
    {
        var best = Enumerable.Range(0, _options).Select(i => BestOf(0, i)).ToArray();
        for (var p = 1; p < _predictors; p++)
        {
            best = [.. Enumerable.Range(0, _options).Select(i => BestOf(p, i) + Enumerable.Range(0, _options).Max(before => best[before] + _chain[p - 1, before, i]))];
        }

        return _start + best.Max();
    }

    private double BestOf(int predictor, int instruction) =>
        Enumerable.Range(0, _options).Max(d => _instructions[predictor, instruction] + _demos[predictor, d] + _pairs[predictor, instruction, d]);

    private static int Index(VariableValue value) => value.AsText()[1] - '0';

    private static void Fill(double[,] table, double scale, SplitMix chance)
    {
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(1); j++)
            {
                table[i, j] = scale * chance.Irwin();
            }
        }
    }

    private static void Fill(double[,,] table, double scale, SplitMix chance)
    {
        for (var i = 0; i < table.GetLength(0); i++)
        {
            for (var j = 0; j < table.GetLength(1); j++)
            {
                for (var k = 0; k < table.GetLength(2); k++)
                {
                    table[i, j, k] = scale * chance.Irwin();
                }
            }
        }
    }
}
