using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search.Samplers;

/// <summary>Blocks of draws in which each variable visits every one of equally likely slices once.</summary>
/// <param name="block">Trials of one block; 0 takes the planned trials, or 16 when those are unknown.</param>
/// <remarks>Meant for covering every single variable before anything is known, as a start or to estimate means of what is mostly a sum of effects; results do not steer it, and at finding the best point it is no better than chance.</remarks>
public sealed class LatinHypercubeSampler(int block = 0) : Sampler
{
    private const int DefaultBlock = 16;

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var point = Point(context, block > 0 ? block : context.Budget > 0 ? context.Budget : DefaultBlock);
        return context.Domain.Repaired(point, context.Random);
    }

    /// <summary>The point of a trial within its block of a Latin hypercube; it may break constraints.</summary>
    internal static double[] Point(SamplerContext context, int size)
    {
        var (number, row) = Math.DivRem(context.Number, size);
        return context.Domain.FromUniforms(axis =>
        {
            var random = new SeededRandom(context.Seed).Fork("hypercube").Fork((ulong)number).Fork((ulong)axis);
            int[] slices = [.. Enumerable.Range(0, size)];
            random.Shuffle(slices);
            return (slices[row] + context.Random.NextDouble()) / size;
        });
    }
}
