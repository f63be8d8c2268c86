using System.Globalization;

namespace Quickstart;

/// <summary>What the user wrote on the command line.</summary>
/// <param name="Summary">A text to sort; null to optimize.</param>
/// <param name="StateFile">Where the optimized program is saved.</param>
/// <param name="Seed">Decides the data split and every draw of the optimizer.</param>
/// <param name="Parallelism">Examples run at once; the numbers do not depend on it.</param>
internal sealed record Arguments(string? Summary, string StateFile, ulong Seed, int Parallelism)
{
    private const string Usage = "Usage: [--state FILE] [--seed N] [--parallelism N] [\"one sentence about an API\"]";

    public static Arguments Parse(string[] args)
    {
        var parsed = new Arguments(null, Path.Combine(Path.GetTempPath(), "elixirml-quickstart.json"), 0, Environment.ProcessorCount);
        for (var i = 0; i < args.Length; i++)
        {
            parsed = args[i] switch
            {
                "--state" => parsed with { StateFile = Value(args, ++i) },
                "--seed" => parsed with { Seed = Number(args, ++i) },
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
        ulong.TryParse(Value(args, index), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new ArgumentException($"{args[index - 1]} needs a whole number, not '{args[index]}'. {Usage}");
}
