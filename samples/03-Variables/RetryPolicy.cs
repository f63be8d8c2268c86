using ElixirMl;
using ElixirMl.Variables;

namespace Retrying;

/// <summary>How often and when a failed call is tried again. Nothing here knows of language models.</summary>
public sealed partial class RetryPolicy
{
    private const double LongestWait = 20;

    [Variable(1, 10, Default = 3, Description = "Tries in all.")]
    public partial int Tries { get; }

    [Variable(0.1, 10.0, Default = 5.0, Scale = VariableScale.Log, Description = "Seconds after which a try is given up.")]
    public partial double Timeout { get; }

    [Variable(typeof(FixedWait), typeof(LinearWait), typeof(ExponentialWait), Description = "Time between two tries.")]
    public partial IWait Wait { get; }

    [Variable(Default = Jitter.None, Description = "What chance adds to a wait.")]
    [Option(Jitter.None), Option(Jitter.Full), Option(Jitter.Part, 0.05, 0.9, Default = 0.2)]
    public partial HybridValue<Jitter> Spread { get; }

    [Variable(Compute = nameof(AddUp), Description = "Seconds until the last try has timed out, waits not counted.")]
    public partial double Patience { get; }

    /// <summary>Seconds to wait after a failed try.</summary>
    /// <param name="failures">Failed tries so far, at least 1.</param>
    /// <param name="chance">In [0, 1).</param>
    public double Delay(int failures, double chance)
    {
        var wait = Math.Min(LongestWait, Wait.After(failures));
        return Spread.Choice switch
        {
            Jitter.Full => wait * chance,
            Jitter.Part => wait * (1 + (Spread.Value.AsReal() * ((2 * chance) - 1))),
            _ => wait,
        };
    }

    private static double AddUp(int tries, double timeout) => tries * timeout;

    [Constraint("nobody waits longer than half a minute")]
    private static bool IsBearable(double patience) => patience <= 30;
}
