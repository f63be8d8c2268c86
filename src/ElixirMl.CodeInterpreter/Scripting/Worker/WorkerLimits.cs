using System.Globalization;

namespace ElixirMl.Scripting.Worker;

/// <summary>Limits a worker holds its program to, as they are given on its command line.</summary>
internal sealed record WorkerLimits(int CpuSeconds, int OutputCharacters, int ValueBytes)
{
    public string[] ToArguments() => [Text(CpuSeconds), Text(OutputCharacters), Text(ValueBytes)];

    public static WorkerLimits? Parse(string[] arguments) =>
        arguments is [var cpu, var output, var value] && int.TryParse(cpu, CultureInfo.InvariantCulture, out var seconds) && int.TryParse(output, CultureInfo.InvariantCulture, out var characters) && int.TryParse(value, CultureInfo.InvariantCulture, out var bytes)
            ? new(seconds, characters, bytes)
            : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
