namespace ElixirMl.Search.Samplers;

/// <summary>Independent draws from the space's own distributions: the floor under every other sampler.</summary>
public sealed class RandomSampler : Sampler
{
    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return context.Domain.Draw(context.Chance);
    }
}
