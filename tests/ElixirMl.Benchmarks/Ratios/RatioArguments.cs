namespace ElixirMl.Benchmarks.Ratios;

/// <summary>What follows the names of areas on the command line: <c>--quick</c>, <c>--seeds 5</c>, <c>--problem branin,llmcfg</c>.</summary>
/// <param name="options">Values by name without dashes; a flag has an empty value.</param>
public sealed class RatioArguments(IReadOnlyDictionary<string, string> options)
{
    /// <summary>No options.</summary>
    public static RatioArguments None { get; } = new(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Separates names from options.</summary>
    /// <param name="words">A word with two dashes takes the next one as its value, unless that has dashes too.</param>
    public static (IReadOnlyList<string> Names, RatioArguments Arguments) Parse(IReadOnlyList<string> words)
    {
        var names = new List<string>();
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < words.Count; i++)
        {
            if (!IsOption(words[i]))
            {
                names.Add(words[i]);
                continue;
            }

            var hasValue = i + 1 < words.Count && !IsOption(words[i + 1]);
            options[words[i][2..]] = hasValue ? words[++i] : "";
        }

        return (names, new(options));
    }

    /// <summary>Whether an option is given.</summary>
    /// <param name="name">Without dashes.</param>
    public bool Has(string name) => options.ContainsKey(name);

    /// <summary>The comma-separated values of an option; empty when it is not given.</summary>
    /// <param name="name">Without dashes.</param>
    public IReadOnlyList<string> List(string name) =>
        options.TryGetValue(name, out var value) ? value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) : [];

    /// <summary>The whole number of an option.</summary>
    /// <param name="name">Without dashes.</param>
    /// <param name="otherwise">When it is not given.</param>
    public int Number(string name, int otherwise) =>
        options.TryGetValue(name, out var value) ? int.Parse(value, System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    private static bool IsOption(string word) => word.StartsWith("--", StringComparison.Ordinal);
}
