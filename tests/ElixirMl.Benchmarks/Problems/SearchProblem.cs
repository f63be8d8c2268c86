using ElixirMl.Variables;

namespace ElixirMl.Benchmarks.Problems;

/// <summary>A search space with a function to minimise and a known optimum.</summary>
/// <param name="Name">As in the reference tables.</param>
/// <param name="Space">The variables.</param>
/// <param name="Losses">Exact values, one per objective.</param>
public sealed record SearchProblem(string Name, VariableSpace Space, Func<VariableConfiguration, double[]> Losses)
{
    /// <summary>The smallest loss of a problem with one objective.</summary>
    public double Optimum { get; init; }

    /// <summary>The corner from which the hypervolume of a problem with two objectives is measured; empty for one objective.</summary>
    public double[] Reference { get; init; } = [];

    /// <summary>Examples in the minibatch that an optimizer sees instead of the exact value; 0 for none.</summary>
    public int Minibatch { get; init; }

    /// <summary>What the optimizer sees of a trial.</summary>
    public double[] Observe(VariableConfiguration configuration, int seed, int trial) =>
        Minibatch == 0 ? Losses(configuration) : [Noisy(1 - Losses(configuration)[0], seed, trial)];

    private double Noisy(double accuracy, int seed, int trial)
    {
        var chance = new SplitMix(unchecked((0x5DEECE66DUL * ((ulong)seed + 1)) + (0x9E3779B9UL * ((ulong)trial + 1))));
        var hits = 0;
        for (var i = 0; i < Minibatch; i++)
        {
            hits += chance.Uniform() < accuracy ? 1 : 0;
        }

        return 1 - ((double)hits / Minibatch);
    }
}
