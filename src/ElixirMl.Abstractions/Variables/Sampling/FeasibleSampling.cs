namespace ElixirMl.Variables.Sampling;

/// <summary>Rejection first, then repair: one search for a configuration that keeps all constraints.</summary>
/// <remarks>
/// The repair is a min-conflicts walk (Minton et al., 1992): pick a broken constraint, redraw a variable it depends on,
/// keep the change unless more constraints are broken than before.
/// </remarks>
internal sealed class FeasibleSampling(VariableSpace space, Random random, SamplingLimits limits)
{
    private readonly RejectionCount _rejections = new(space);
    private int _tries;
    private int _repairs;

    public VariableConfiguration Require(VariableConfiguration? start = null)
    {
        var report = Run(out var configuration, start);
        return configuration ?? throw new InfeasibleSpaceException(report);
    }

    public SamplingReport Run(out VariableConfiguration? configuration, VariableConfiguration? start = null)
    {
        var best = start;
        var fewest = start is null ? int.MaxValue : _rejections.Judge(start).Count;
        while (start is null && fewest > 0 && _tries < limits.Tries)
        {
            var drawn = space.DrawFree(random);
            var broken = _rejections.Judge(drawn).Count;
            _tries++;
            (best, fewest) = broken < fewest ? (drawn, broken) : (best, fewest);
        }

        configuration = fewest == 0 ? best : best is null ? null : Repaired(best);
        return new(configuration is not null, _tries, _repairs, _rejections.ToList());
    }

    private VariableConfiguration? Repaired(VariableConfiguration configuration)
    {
        var broken = _rejections.Judge(configuration);
        while (broken.Count > 0 && _repairs < limits.Repairs)
        {
            _repairs++;
            var causes = Causes(broken[random.Next(broken.Count)]);
            if (causes.Length == 0)
            {
                return null;
            }

            var changed = space.Settle(configuration, [causes[random.Next(causes.Length)]], random);
            var brokenNow = _rejections.Judge(changed);
            (configuration, broken) = brokenNow.Count <= broken.Count ? (changed, brokenNow) : (configuration, broken);
        }

        return broken.Count == 0 ? configuration : null;
    }

    // Everything that can change what the rule sees: its inputs, and what they are computed from or depend on.
    private int[] Causes(int rule)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>(space.Rules[rule].Inputs);
        while (open.TryPop(out var slot))
        {
            if (seen.Add(slot))
            {
                Array.ForEach(space.Slots[slot].Reads, open.Push);
            }
        }

        return [.. seen.Where(slot => space.Slots[slot].Dimension >= 0).Order()];
    }
}
