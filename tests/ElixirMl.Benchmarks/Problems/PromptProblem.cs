using ElixirMl.Variables;

namespace ElixirMl.Benchmarks.Problems;

/// <summary>Four predictors, each with ten instructions and ten sets of demos: 10^8 unordered combinations with pairwise effects.</summary>
public static class PromptProblem
{
    private const int Predictors = 4;
    private const int Options = 10;

    private static readonly double[,] Instructions = new double[Predictors, Options];
    private static readonly double[,] Demos = new double[Predictors, Options];
    private static readonly double[,,] Pairs = new double[Predictors, Options, Options];
    private static readonly double[,,] Chain = new double[Predictors - 1, Options, Options];

    static PromptProblem()
    {
        var chance = new SplitMix(20240617);
        Fill(Instructions, 0.45, chance);
        Fill(Demos, 0.35, chance);
        Fill(Pairs, 0.25, chance);
        Fill(Chain, 0.20, chance);
    }

    /// <summary>With exact values.</summary>
    public static SearchProblem Exact { get; } = new("mipro4", Space(), c => [Error(c)]) { Optimum = 0.030369849693920891 };

    /// <summary>With accuracies measured on 25 examples.</summary>
    public static SearchProblem Noisy { get; } = Exact with { Name = "mipro4_b25", Minibatch = 25 };

    private static VariableSpace Space() => VariableSpace.Create(Enumerable.Range(0, Predictors).SelectMany(p => new Variable[]
    {
        new ChoiceVariable($"instr_{p}", [.. Enumerable.Range(0, Options).Select(i => (VariableValue)$"i{i}")]),
        new ChoiceVariable($"demos_{p}", [.. Enumerable.Range(0, Options).Select(i => (VariableValue)$"d{i}")]),
    }));

    private static double Error(VariableConfiguration configuration)
    {
        var z = -0.9;
        var instructions = new int[Predictors];
        for (var p = 0; p < Predictors; p++)
        {
            var i = instructions[p] = Index(configuration[$"instr_{p}"]);
            var d = Index(configuration[$"demos_{p}"]);
            z += Instructions[p, i] + Demos[p, d] + Pairs[p, i, d];
        }

        for (var p = 0; p < Predictors - 1; p++)
        {
            z += Chain[p, instructions[p], instructions[p + 1]];
        }

        return 1 - (0.02 + (0.96 / (1 + Math.Exp(-z))));
    }

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
            for (var j = 0; j < Options; j++)
            {
                for (var k = 0; k < Options; k++)
                {
                    table[i, j, k] = scale * chance.Irwin();
                }
            }
        }
    }
}
