namespace ElixirMl.Search.Samplers;

/// <summary>Chooses by itself: the default of a study, good without knowing anything about the space.</summary>
/// <remarks>
/// One objective: a grid when the space is discrete and the planned trials cover it; otherwise the Gaussian process for
/// the first 300 trials, then nine proposals of TPE to one of the process. Several objectives: expected hypervolume for
/// the first 300 trials, then seven of NSGA-II, two of TPE and one of expected hypervolume in ten.
/// </remarks>
public sealed class UniversalSampler : Sampler
{
    private const int Expensive = 300;
    private const int Cycle = 10;

    private Sampler[]? _cycle;
    private Sampler? _grid;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        Turn(context).Prepare(context);
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return Turn(context).Propose(context);
    }

    /// <inheritdoc/>
    protected internal override bool IsExhausted(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        return Turn(context).IsExhausted(context);
    }

    private Sampler Turn(SamplerContext context)
    {
        if (_cycle is null)
        {
            _cycle = context.Objectives == 1
                ? Turns(new GaussianProcessSampler(), new TpeSampler(), new TpeSampler())
                : Turns(new ExpectedHypervolumeSampler(), new NsgaIISampler(), new MultiObjectiveTpeSampler());
            _grid = context.Budget > 0 && context.Domain.Size() is { } size && size <= context.Budget ? new GridSampler() : null;
        }

        return _grid ?? _cycle[context.Number < Expensive ? 0 : context.Number % Cycle];
    }

    private static Sampler[] Turns(Sampler model, Sampler evolution, Sampler density) =>
        [model, .. Enumerable.Range(1, Cycle - 1).Select(turn => turn % 4 == 0 ? density : evolution)];
}
