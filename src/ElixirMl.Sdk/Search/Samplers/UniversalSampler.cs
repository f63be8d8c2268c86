namespace ElixirMl.Search.Samplers;

/// <summary>Chooses by itself.</summary>
public sealed class UniversalSampler : Sampler
{
    private readonly GaussianProcessSampler _process = new();

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context) => _process.Prepare(context);

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context) => _process.Propose(context);
}
