namespace ElixirMl.Search;

/// <summary>Decides which configuration to try next.</summary>
/// <remarks>
/// A proposal is a function of the context alone. What a sampler keeps between calls must follow from the finished and
/// asked trials, so that a study resumed from its log goes on as if it had never stopped: a replay calls
/// <see cref="Prepare"/> where the first run called it, and skips <see cref="Propose"/>. An instance serves one study.
/// </remarks>
public abstract class Sampler
{
    /// <summary>Brings kept state up to date; called before each proposal, and alone when a log is replayed.</summary>
    /// <param name="context">What is known.</param>
    protected internal virtual void Prepare(SamplerContext context)
    {
    }

    /// <summary>The next point to try.</summary>
    /// <param name="context">What is known.</param>
    /// <returns>A settled point that keeps the constraints of the space; see <see cref="Axis"/>.</returns>
    protected internal abstract double[] Propose(SamplerContext context);

    /// <summary>Whether nothing is left to propose, as with a grid that has been walked.</summary>
    /// <param name="context">What is known.</param>
    protected internal virtual bool IsExhausted(SamplerContext context) => false;
}
