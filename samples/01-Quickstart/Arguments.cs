using System.Globalization;

namespace Quickstart;

/// <summary>What the user wrote on the command line.</summary>
/// <param name="Summary">A text to sort; null to optimize.</param>
/// <param name="StateFile">Where the optimized program is saved.</param>
/// <param name="Seed">Decides the data split and every draw of the optimizer.</param>
/// <param name="Parallelism">Examples run at once; the numbers do not depend on it.</param>
/// <param name="Calls">Most calls to the model while optimizing.</param>
public sealed record Arguments(string? Summary, string StateFile, ulong Seed = 0, int Parallelism = 8, int Calls = 10_000)
{
    private const string Usage = "Usage: [--state FILE] [--seed N] [--parallelism N] [--calls N] [\"one sentence about an API\"]";

    public static string DefaultStateFile { get; } = Path.Combine(Path.GetTempPath(), "elixirml-quickstart.json");

    /// <exception cref="ArgumentException">Something is written wrong; the message shows the usage.</exception>
    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments(Summary: null, DefaultStateFile);
        for (var i = 0; i < args.Length; i++)
        {
            parsed = args[i] switch
            {
                "--state" => parsed with { StateFile = Value(args, ++i) },
                "--seed" => parsed with { Seed = Number(args, ++i) },
                "--calls" => parsed with { Calls = (int)Number(args, ++i) },
                "--parallelism" => parsed with { Parallelism = (int)Number(args, ++i) },
                ['-', '-', ..] => throw new ArgumentException($"There is no option {args[i]}. {Usage}"),
                var text when parsed.Summary is null => parsed with { Summary = text },
                _ => throw new ArgumentException($"Put the sentence in quotes. {Usage}"),
            };
        }

        return parsed;
    }

    private static string Value(string[] args, int index) =>
        index < args.Length ? args[index] : throw new ArgumentException($"{args[^1]} needs a value. {Usage}");

    private static ulong Number(string[] args, int index) =>
        uint.TryParse(Value(args, index), NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= int.MaxValue
            ? number
            : throw new ArgumentException($"{args[index - 1]} needs a whole number, not '{args[index]}'. {Usage}");
}
