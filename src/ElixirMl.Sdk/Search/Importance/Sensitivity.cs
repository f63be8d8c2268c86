using ElixirMl.Variables;
using ElixirMl.Variables.Sampling;
using MathNet.Numerics.Statistics;

namespace ElixirMl.Search.Importance;

/// <summary>Sensitivity of a function that can be called often, such as a model of a study or a simulator.</summary>
/// <remarks>Axes are varied independently; a conditional variable counts where it is active.</remarks>
public static class Sensitivity
{
    private const int Resamples = 200;

    /// <summary>Sobol's indices: the variance a variable explains alone, and with all its interactions.</summary>
    /// <param name="space">Without constraints.</param>
    /// <param name="function">Finite everywhere.</param>
    /// <param name="samples">Base sample; the function is called <c>samples · (variables + 2)</c> times. At least 8.</param>
    /// <param name="seed">Chance of the sample.</param>
    /// <returns>One entry per variable, in the order of the space's axes.</returns>
    /// <remarks>Estimators of Saltelli et al. (2010) and Jansen (1999); intervals by bootstrap.</remarks>
    public static IReadOnlyList<SobolIndices> Sobol(VariableSpace space, Func<VariableConfiguration, double> function, int samples = 1_024, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 8);

        var domain = new SearchDomain(space);
        var random = new SeededRandom(seed);
        var (first, second) = (Uniforms(domain, samples, random), Uniforms(domain, samples, random));
        var a = Array.ConvertAll(first, row => At(domain, function, row));
        var b = Array.ConvertAll(second, row => At(domain, function, row));
        return [.. Enumerable.Range(0, domain.Count).Select(j => Indices(domain[j].Name, a, b, Array.ConvertAll([.. Enumerable.Range(0, samples)], i => At(domain, function, With(first[i], j, second[i][j]))), random))];
    }

    /// <summary>Morris' screening: mean size and spread of the effect of one step, along random paths.</summary>
    /// <param name="space">Without constraints.</param>
    /// <param name="function">Finite everywhere.</param>
    /// <param name="paths">The function is called <c>paths · (variables + 1)</c> times. At least 2.</param>
    /// <param name="seed">Chance of the paths.</param>
    /// <returns>One entry per variable, in the order of the space's axes.</returns>
    /// <remarks>Morris (1991) with the absolute mean of Campolongo et al. (2007); steps of two thirds on four levels.</remarks>
    public static IReadOnlyList<MorrisEffect> Morris(VariableSpace space, Func<VariableConfiguration, double> function, int paths = 20, ulong seed = 0)
    {
        ArgumentNullException.ThrowIfNull(function);
        ArgumentOutOfRangeException.ThrowIfLessThan(paths, 2);

        const double Step = 2.0 / 3;
        var domain = new SearchDomain(space);
        var random = new SeededRandom(seed);
        var effects = domain.Axes.Select(static _ => new List<double>()).ToArray();
        for (var path = 0; path < paths; path++)
        {
            double[] row = [.. domain.Axes.Select(_ => random.Next(4) / 3.0)];
            var value = At(domain, function, row);
            int[] order = [.. Enumerable.Range(0, domain.Count)];
            random.Shuffle(order);
            foreach (var j in order)
            {
                row = With(row, j, row[j] < 0.5 ? row[j] + Step : row[j] - Step);
                var next = At(domain, function, row);
                effects[j].Add((next - value) / Step * (row[j] >= 0.5 ? 1 : -1));
                value = next;
            }
        }

        return [.. effects.Select((list, j) => MorrisEffect.Of(domain[j].Name, list))];
    }

    private static SobolIndices Indices(string name, double[] a, double[] b, double[] mixed, Random random)
    {
        int[] all = [.. Enumerable.Range(0, a.Length)];
        var (first, total) = Estimate(a, b, mixed, all);
        var draws = Enumerable.Range(0, Resamples).Select(_ => Estimate(a, b, mixed, Array.ConvertAll(all, _ => random.Next(a.Length)))).ToArray();
        return new(name, first, Half(draws.Select(static draw => draw.First)), total, Half(draws.Select(static draw => draw.Total)));
    }

    private static (double First, double Total) Estimate(double[] a, double[] b, double[] mixed, int[] rows)
    {
        var mean = rows.Average(i => 0.5 * (a[i] + b[i]));
        var variance = rows.Average(i => 0.5 * ((a[i] - mean) * (a[i] - mean) + (b[i] - mean) * (b[i] - mean)));
        return variance <= 0
            ? (0, 0)
            : (rows.Average(i => (b[i] - mean) * (mixed[i] - a[i])) / variance, rows.Average(i => 0.5 * (a[i] - mixed[i]) * (a[i] - mixed[i])) / variance);
    }

    private static double Half(IEnumerable<double> draws) => 1.96 * draws.PopulationStandardDeviation();

    private static double[][] Uniforms(SearchDomain domain, int samples, Random random) =>
        [.. Enumerable.Range(0, samples).Select(_ => domain.Axes.Select(_ => random.NextDouble()).ToArray())];

    private static double At(SearchDomain domain, Func<VariableConfiguration, double> function, double[] uniforms) =>
        function(domain.ToConfiguration(domain.FromUniforms(axis => Math.Min(uniforms[axis], 1 - 1e-12))));

    private static double[] With(double[] row, int axis, double value)
    {
        var copy = (double[])row.Clone();
        copy[axis] = value;
        return copy;
    }
}
