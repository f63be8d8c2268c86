using ElixirMl.Variables.Sampling;

namespace Retrying;

/// <summary>A simulated minute of a service that fails at times, breaks down once, and turns callers away when too many come at once.</summary>
/// <param name="seed">Decides when callers come, which tries fail and when the breakdown is.</param>
public sealed class Minute(ulong seed)
{
    private const int Callers = 1_500;
    private const double Length = 60;
    private const double Breakdown = 6;
    private const double WindowLength = 0.25;
    private const int WindowCapacity = 12;
    private const double RefusalTime = 0.02;

    /// <summary>Lets every caller try until it succeeds or the policy gives up.</summary>
    public Outcome Run(RetryPolicy policy)
    {
        var random = new SeededRandom(seed);
        var breakdown = random.NextDouble() * (Length - Breakdown);
        var queue = new PriorityQueue<Caller, (double Time, int Number)>();
        for (var number = 0; number < Callers; number++)
        {
            var caller = new Caller(number, random.NextDouble() * Length, new SeededRandom(seed).Fork((ulong)number));
            queue.Enqueue(caller, (caller.Arrival, number));
        }

        var load = new Dictionary<int, int>();
        var tally = new Tally();
        while (queue.TryDequeue(out var caller, out var turn))
        {
            var (hasAnswer, seconds) = Try(caller, turn.Time, breakdown, policy.Timeout, load);
            var end = turn.Time + seconds;
            tally.Tries++;
            caller.Failures += hasAnswer ? 0 : 1;
            if (hasAnswer || caller.Failures >= policy.Tries)
            {
                tally.Add(hasAnswer, end - caller.Arrival);
            }
            else
            {
                queue.Enqueue(caller, (end + policy.Delay(caller.Failures, caller.Random.NextDouble()), caller.Number));
            }
        }

        return tally.ToOutcome();
    }

    private static (bool HasAnswer, double Seconds) Try(Caller caller, double time, double breakdown, double timeout, Dictionary<int, int> load)
    {
        var (luck, slowness) = (caller.Random.NextDouble(), caller.Random.NextDouble());
        var window = (int)(time / WindowLength);
        load[window] = load.GetValueOrDefault(window) + 1;
        if (load[window] > WindowCapacity || (time >= breakdown && time < breakdown + Breakdown))
        {
            return (false, RefusalTime);
        }

        // Most answers come fast; one in twenty hangs, and one in twenty is an error.
        var answer = -0.1 * Math.Log(1 - slowness) + (luck < 0.05 ? 8 : 0);
        return answer > timeout ? (false, timeout) : (luck < 0.95, answer);
    }

    private sealed class Caller(int number, double arrival, SeededRandom random)
    {
        public int Number => number;

        public double Arrival => arrival;

        public SeededRandom Random => random;

        public int Failures { get; set; }
    }

    private sealed class Tally
    {
        private readonly List<double> _waits = [];

        public int Tries { get; set; }

        private int Answered { get; set; }

        public void Add(bool hasAnswer, double wait)
        {
            Answered += hasAnswer ? 1 : 0;
            _waits.Add(wait);
        }

        public Outcome ToOutcome()
        {
            _waits.Sort();
            return new((double)Answered / _waits.Count, _waits.Average(), _waits[(int)(0.95 * _waits.Count)], (double)Tries / _waits.Count);
        }
    }
}
