using ElixirMl.Variables.Sampling;

namespace ElixirMl.Search.Samplers;

/// <summary>Scrambled Sobol points: they fill the space more evenly than chance, however many there are.</summary>
/// <remarks>Meant for covering a space of few variables before anything is known, as a start or to estimate means and effects; results do not steer it, so it comes near a good point where few variables matter and is no better than chance at finding one among many. Spaces with more dimensions than the sequence has are filled at random in the rest.</remarks>
public sealed class SobolSampler : Sampler
{
    private SobolSequence? _sequence;
    private double[] _uniforms = [];
    private int _drawn;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        _sequence ??= new(Math.Min(context.Domain.Count, SobolSequence.MaximumDimensions), context.Seed);
        for (; _drawn <= context.Number; _drawn++)
        {
            _uniforms = new double[Math.Min(context.Domain.Count, SobolSequence.MaximumDimensions)];
            _sequence.Next(_uniforms);
        }
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var point = context.Domain.FromUniforms(axis => axis < _uniforms.Length ? _uniforms[axis] : context.Random.NextDouble());
        return context.Domain.Repaired(point, context.Random);
    }
}
