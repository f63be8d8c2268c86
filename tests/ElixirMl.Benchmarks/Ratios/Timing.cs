using System.Diagnostics;

namespace ElixirMl.Benchmarks.Ratios;

/// <summary>Time and memory of short actions: calibrated batches after a warm-up, and their median.</summary>
public static class Timing
{
    private const int Batches = 15;
    private static readonly TimeSpan WarmUp = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan Batch = TimeSpan.FromMilliseconds(20);

    /// <summary>Microseconds of one call.</summary>
    /// <param name="action">Repeatable; what it makes must be kept or returned so that it is not optimized away.</param>
    public static double Microseconds(Action action)
    {
        var repeats = Calibrate(action);
        return Median([.. Enumerable.Range(0, Batches).Select(_ => Elapsed(action, repeats).TotalMicroseconds / repeats)]);
    }

    /// <summary>Microseconds of one asynchronous call, awaited before the next begins.</summary>
    /// <param name="action">Repeatable.</param>
    public static double Microseconds(Func<Task> action) => Microseconds(() => action().GetAwaiter().GetResult());

    /// <summary>Bytes allocated on this thread by one call.</summary>
    /// <param name="action">Repeatable; runs on the calling thread.</param>
    public static double Bytes(Action action)
    {
        const int Repeats = 1000;
        Elapsed(action, Repeats);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Elapsed(action, Repeats);
        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Repeats;
    }

    /// <summary>The exponent of growth: 1 when time is proportional to size, 2 when it is to the square.</summary>
    /// <param name="smallSize">Size of the smaller case.</param>
    /// <param name="smallTime">Its time.</param>
    /// <param name="largeSize">Size of the larger case.</param>
    /// <param name="largeTime">Its time, in the same unit.</param>
    public static double GrowthExponent(double smallSize, double smallTime, double largeSize, double largeTime) =>
        Math.Log(largeTime / smallTime) / Math.Log(largeSize / smallSize);

    // The warm-up lasts long enough for the tiered compiler to finish in the background.
    private static int Calibrate(Action action)
    {
        var repeats = 1;
        var start = Stopwatch.GetTimestamp();
        var elapsed = Elapsed(action, repeats);
        while (elapsed < Batch || Stopwatch.GetElapsedTime(start) < WarmUp)
        {
            repeats = elapsed < Batch ? repeats * 2 : repeats;
            elapsed = Elapsed(action, repeats);
        }

        return repeats;
    }

    private static TimeSpan Elapsed(Action action, int repeats)
    {
        var start = Stopwatch.GetTimestamp();
        for (var i = 0; i < repeats; i++)
        {
            action();
        }

        return Stopwatch.GetElapsedTime(start);
    }

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
