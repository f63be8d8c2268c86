namespace ElixirMl.Search.Samplers;

/// <summary>A swarm whose particles are drawn to their own best and to the common best (Kennedy and Eberhart, 1995; constriction after Clerc and Kennedy, 2002).</summary>
/// <param name="particles">Size of the swarm; at least 2.</param>
/// <remarks>Categories jump to the value of one of the attractors. Meant for continuous spaces and several hundred trials.</remarks>
public sealed class ParticleSwarmSampler(int particles = 12) : Sampler
{
    private const double Inertia = 0.7298;
    private const double Pull = 1.4962;

    private readonly Particle[] _swarm = [.. Enumerable.Range(0, Math.Max(2, particles)).Select(static _ => new Particle())];
    private Observation? _best;
    private int _seen;

    /// <inheritdoc/>
    protected internal override void Prepare(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        for (; _seen < context.Finished.Count; _seen++)
        {
            var observation = context.Finished[_seen];
            var particle = _swarm[observation.Number % _swarm.Length];
            particle.Previous = particle.Current;
            particle.Current = observation.Point;
            particle.Best = Better(observation, particle.Best);
            _best = Better(observation, _best);
        }
    }

    /// <inheritdoc/>
    protected internal override double[] Propose(SamplerContext context)
    {
        ArgumentNullException.ThrowIfNull(context);

        var particle = _swarm[context.Number % _swarm.Length];
        if (particle.Current is not { } current || particle.Best is null || _best is null)
        {
            return context.Domain.Draw(context.Random);
        }

        var next = (double[])current.Clone();
        for (var axis = 0; axis < next.Length; axis++)
        {
            next[axis] = Moved(context.Domain[axis], axis, particle, current, context.Random);
        }

        context.Domain.Settle(next, context.Random);
        return context.Domain.Repaired(next, context.Random);
    }

    private static Observation? Better(Observation candidate, Observation? best) =>
        best is null || Evolution.Fronts.Compare(candidate, best) < 0 ? candidate.IsFailed ? best : candidate : best;

    private double Moved(Axis axis, int index, Particle particle, double[] current, Random random)
    {
        var own = particle.Best!.Point[index];
        var common = _best!.Point[index];
        if (!axis.IsNumeric)
        {
            var toss = random.NextDouble();
            return toss < 0.1 ? axis.At(random.NextDouble()) : toss < 0.4 ? own : toss < 0.7 ? common : current[index];
        }

        var position = current[index];
        if (double.IsNaN(position))
        {
            return double.IsNaN(common) ? own : common;
        }

        var before = particle.Previous is { } previous && !double.IsNaN(previous[index]) ? previous[index] : position + 0.2 * (random.NextDouble() - 0.5);
        var velocity = Inertia * (position - before)
            + Pull * random.NextDouble() * (double.IsNaN(own) ? 0 : own - position)
            + Pull * random.NextDouble() * (double.IsNaN(common) ? 0 : common - position);
        var next = position + Math.Clamp(velocity, -0.5, 0.5);
        return next < 0 ? Math.Min(1, -next) : next > 1 ? Math.Max(0, 2 - next) : next;
    }

    private sealed class Particle
    {
        public double[]? Current { get; set; }

        public double[]? Previous { get; set; }

        public Observation? Best { get; set; }
    }
}
