namespace ElixirMl.Benchmarks.Problems;

/// <summary>The constants of <see cref="LlmProblem"/>.</summary>
public sealed record LlmTables
{
    /// <summary>Ability and prices per million input and output tokens, by provider and model.</summary>
    public IReadOnlyDictionary<string, (double Ability, double In, double Out)> Models { get; init; } = new Dictionary<string, (double Ability, double In, double Out)>(StringComparer.Ordinal)
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

    /// <summary>By provider and adapter.</summary>
    public double[,] AdapterEffect { get; init; } = new[,]
    {
        { 0.10, 0.45, 0.00, 0.15 },
        { 0.10, 0.00, 0.50, 0.15 },
        { 0.15, -0.30, 0.00, 0.30 },
        { 0.20, -0.60, -0.20, 0.35 },
    };

    /// <summary>By strategy.</summary>
    public double[] Base { get; init; } = [0.00, 0.05, -0.70, -0.95, 0.20];

    /// <summary>How much a strategy gains with ability.</summary>
    public double[] Slope { get; init; } = [0.00, 0.75, 1.75, 2.20, 0.45];

    /// <summary>Logarithm to base 2 of the tokens a strategy needs.</summary>
    public double[] Need { get; init; } = [7.0, 9.3, 9.8, 9.5, 9.0];

    /// <summary>Best temperature of a strategy.</summary>
    public double[] Warmth { get; init; } = [0.10, 0.35, 0.20, 0.15, 0.85];

    /// <summary>By instruction.</summary>
    public double[] Instruction { get; init; } = [0.00, -0.22, 0.14, 0.31, -0.05, 0.22, -0.40, 0.08, 0.45, -0.12, 0.26, 0.02];

    /// <summary>By instruction and strategy.</summary>
    public double[,] InstructionStrategy { get; init; } = new[,]
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

    /// <summary>By selector of demos.</summary>
    public double[] SelectorGain { get; init; } = [0.00, 0.28, 0.15];

    /// <summary>The reference with every effect moved by chance; abilities and prices stay.</summary>
    /// <param name="seed">Of the constants.</param>
    public static LlmTables Drawn(ulong seed)
    {
        var chance = new SplitMix(seed);
        var reference = new LlmTables();
        return reference with
        {
            AdapterEffect = Moved(reference.AdapterEffect, 0.3, chance),
            Base = Moved(reference.Base, 0.15, chance),
            Slope = Moved(reference.Slope, 0.2, chance),
            Need = Moved(reference.Need, 0.4, chance),
            Warmth = Array.ConvertAll(Moved(reference.Warmth, 0.15, chance), static value => Math.Clamp(value, 0.0, 1.0)),
            Instruction = Moved(new double[reference.Instruction.Length], 0.25, chance),
            InstructionStrategy = Moved(new double[reference.InstructionStrategy.GetLength(0), reference.InstructionStrategy.GetLength(1)], 0.2, chance),
            SelectorGain = Moved(reference.SelectorGain, 0.15, chance),
        };
    }

    private static double[] Moved(double[] values, double scale, SplitMix chance) => Array.ConvertAll(values, value => value + (scale * chance.Irwin()));

    private static double[,] Moved(double[,] values, double scale, SplitMix chance)
    {
        var moved = (double[,])values.Clone();
        for (var i = 0; i < moved.GetLength(0); i++)
        {
            for (var j = 0; j < moved.GetLength(1); j++)
            {
                moved[i, j] += scale * chance.Irwin();
            }
        }

        return moved;
    }
}
