namespace ElixirMl.Benchmarks.Ratios;

/// <summary>Loops around single steps.</summary>
public static class Loop
{
    private static object? _kept;

    /// <summary>A loop that does a step as often as told.</summary>
    /// <param name="step">A struct, for which the loop is compiled anew.</param>
    public static Action<int> Of<TStep>(TStep step)
        where TStep : struct, IStep => repeats => Run(step, repeats);

    private static void Run<TStep>(TStep step, int repeats)
        where TStep : struct, IStep
    {
        object? last = null;
        for (var turn = 0; turn < repeats; turn++)
        {
            last = step.Run(turn);
        }

        Volatile.Write(ref _kept, last);
    }
}
