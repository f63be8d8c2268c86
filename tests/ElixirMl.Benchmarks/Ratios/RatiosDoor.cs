namespace ElixirMl.Benchmarks.Ratios;

/// <summary>Measures areas and prints what they promise beside what they keep.</summary>
public static class RatiosDoor
{
    /// <summary>Runs one area or all of them.</summary>
    /// <param name="words">Names of areas, none for all; then options, see <see cref="RatioArguments"/>.</param>
    /// <param name="output">One line for each measure, as they come.</param>
    /// <returns>0 when every promise is kept, 1 when one is missed, 2 when an area is unknown.</returns>
    public static int Run(IReadOnlyList<string> words, TextWriter output)
    {
        var (names, arguments) = RatioArguments.Parse(words);
        var unknown = names.Except(RatioAreas.All.Select(area => area.Name), StringComparer.Ordinal).ToArray();
        if (unknown.Length > 0)
        {
            output.WriteLine($"There is no area {string.Join(", ", unknown)}. Known are {string.Join(", ", RatioAreas.All.Select(area => area.Name))}.");
            return 2;
        }

        var missed = RatioAreas.All.Where(area => names.Count == 0 || names.Contains(area.Name)).Sum(area => Missed(area, arguments, output));
        output.WriteLine(missed == 0 ? "All targets met." : $"{missed} targets MISSED.");
        return missed == 0 ? 0 : 1;
    }

    private static int Missed(IRatioArea area, RatioArguments arguments, TextWriter output)
    {
        var missed = 0;
        foreach (var measure in area.Run(arguments))
        {
            output.WriteLine(measure);
            missed += measure.IsMet ? 0 : 1;
        }

        return missed;
    }
}
