using System.Diagnostics;

namespace ElixirMl.Benchmarks.Ratios;

/// <summary>Several ways to do one thing, timed in turns: what slows the machine slows all of them, and their ratios stay.</summary>
public sealed class Race
{
    private const int Rounds = 41;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(60);
    private static readonly TimeSpan Turn = TimeSpan.FromMilliseconds(2);

    private readonly Dictionary<string, double[]> _nanoseconds = new(StringComparer.Ordinal);

    /// <summary>Warms all up, then gives each a turn per round.</summary>
    /// <param name="runners">Names, and loops that do the thing as often as told.</param>
    public Race(params IReadOnlyList<(string Name, Action<int> Loop)> runners)
    {
        var repeats = runners.Select(static runner => Calibrate(runner.Loop)).ToArray();
        foreach (var runner in runners)
        {
            _nanoseconds.Add(runner.Name, new double[Rounds]);
        }

        for (var round = 0; round < Rounds; round++)
        {
            for (var turn = 0; turn < runners.Count; turn++)
            {
                var index = (turn + round) % runners.Count;
                _nanoseconds[runners[index].Name][round] = Time(runners[index].Loop, repeats[index]).TotalNanoseconds / repeats[index];
            }
        }
    }

    /// <summary>How often longer one takes than another: the median over the rounds.</summary>
    /// <param name="name">The one above the line.</param>
    /// <param name="other">The one below it.</param>
    public double Ratio(string name, string other) => Median(_nanoseconds[name].Zip(_nanoseconds[other], static (one, two) => one / two));

    /// <summary>Nanoseconds of doing the thing once: the median over the rounds.</summary>
    /// <param name="name">Who does it.</param>
    public double Nanoseconds(string name) => Median(_nanoseconds[name]);

    private static int Calibrate(Action<int> loop)
    {
        var repeats = 16;
        var start = Stopwatch.GetTimestamp();
        var elapsed = Time(loop, repeats);
        while (elapsed < Turn || Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            repeats = elapsed < Turn ? repeats * 2 : repeats;
            elapsed = Time(loop, repeats);
        }

        return repeats;
    }

    private static TimeSpan Time(Action<int> loop, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        loop(repeats);
        return Stopwatch.GetElapsedTime(start);
    }

    private static double Median(IEnumerable<double> values)
    {
        var sorted = values.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
