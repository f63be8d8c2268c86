using System.Diagnostics;
using System.Globalization;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>Sends many inputs, on all processors; what an input is depends on the seed and its number only.</summary>
/// <param name="seed">The same inputs for the same seed.</param>
/// <param name="output">Progress and failures.</param>
public sealed class FuzzRun(int seed, TextWriter output)
{
    private const int Progress = 100_000;

    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly TextWriter _output = TextWriter.Synchronized(output);
    private int _done;
    private int _failed;

    /// <summary>Runs until all inputs are done, one fails or time is up.</summary>
    /// <param name="from">Number of the first input.</param>
    /// <param name="count">How many.</param>
    /// <param name="patience">The longest time.</param>
    /// <returns>0 when all inputs were done and none failed, 1 otherwise.</returns>
    public int Run(int from, int count, TimeSpan patience)
    {
        var workers = new List<SchemaFuzz>();
        Parallel.For(from, from + count, () => Hire(workers), (number, state, fuzz) => Send(fuzz, number, state, patience), static _ => { });
        if (_done < count)
        {
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Stopped after {_done} of {count} inputs, {_failed} of which failed."));
            return 1;
        }

        var (understood, slowest) = (workers.Sum(static fuzz => fuzz.Understood), workers.Max(static fuzz => fuzz.Slowest));
        _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{count} inputs of seed {seed} in {Elapsed.TotalSeconds:0} s, {_failed} failed; {understood} understood by the tolerant door; the slowest took {slowest.TotalMilliseconds:0} ms."));
        return _failed == 0 ? 0 : 1;
    }

    private TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    private SchemaFuzz Hire(List<SchemaFuzz> workers)
    {
        var fuzz = new SchemaFuzz(seed);
        lock (workers)
        {
            workers.Add(fuzz);
        }

        return fuzz;
    }

    private SchemaFuzz Send(SchemaFuzz fuzz, int number, ParallelLoopState state, TimeSpan patience)
    {
        if (fuzz.Run(number) is { } problem)
        {
            Interlocked.Increment(ref _failed);
            _output.WriteLine(problem);
            state.Stop();
        }

        var done = Interlocked.Increment(ref _done);
        if (done % Progress == 0)
        {
            _output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{done} done in {Elapsed.TotalSeconds:0} s"));
        }

        if (Elapsed > patience)
        {
            state.Stop();
        }

        return fuzz;
    }
}
