using System.Globalization;

namespace ElixirMl.Benchmarks.Fuzz;

/// <summary>The word <c>fuzz</c> on the command line.</summary>
public static class FuzzDoor
{
    private const string Usage = "fuzz schemas [--seed N] [--count N] [--from N] [--minutes N]";

    /// <summary>Runs until all inputs are done, one fails or time is up.</summary>
    /// <param name="arguments">After the word <c>fuzz</c>.</param>
    /// <param name="output">Progress and the first failure.</param>
    /// <returns>0 when all inputs were done and none failed, 1 otherwise, 2 when the arguments are not understood.</returns>
    public static int Run(string[] arguments, TextWriter output)
    {
        if (arguments is not ["schemas", .. var options] || Read(options) is not { } settings)
        {
            output.WriteLine(Usage);
            return 2;
        }

        var (seed, from, count) = (settings["--seed"], settings["--from"], settings["--count"]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Seed {seed}, inputs {from} to {from + count - 1}, at most {settings["--minutes"]} minutes."));
        return new FuzzRun(seed, output).Run(from, count, TimeSpan.FromMinutes(settings["--minutes"]));
    }

    private static Dictionary<string, int>? Read(string[] options)
    {
        var settings = new Dictionary<string, int>(StringComparer.Ordinal) { ["--seed"] = 1, ["--count"] = 1_000_000, ["--from"] = 0, ["--minutes"] = 20 };
        for (var i = 0; i < options.Length; i += 2)
        {
            if (!settings.ContainsKey(options[i]) || i + 1 == options.Length || !int.TryParse(options[i + 1], CultureInfo.InvariantCulture, out var value))
            {
                return null;
            }

            settings[options[i]] = value;
        }

        return settings;
    }
}
