namespace ElixirMl.Scripting.Worker;

/// <summary>The worker: runs the one program it is sent, and ends.</summary>
/// <remarks>Uses the base library only, so that nothing else is loaded into its process.</remarks>
internal static class WorkerProgram
{
    private static int Main(string[] arguments)
    {
        if (WorkerLimits.Parse(arguments) is not { } limits)
        {
            Console.Error.WriteLine("This program runs code for ElixirMl.CodeInterpreter and is started by it alone.");
            return 2;
        }

        OsLimits.Apply(limits.CpuSeconds);

        // An exponential pattern ends with an exception the program can be told of, not with the process.
        AppContext.SetData("REGEX_DEFAULT_MATCH_TIMEOUT", TimeSpan.FromSeconds(0.4 * limits.CpuSeconds));
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        try
        {
            new ProgramRun(input, output, limits).Execute();
            return 0;
        }
        catch (Exception error) when (error is EndOfStreamException or IOException)
        {
            return 3;
        }
    }
}
