using ElixirMl.Datasets;
using ElixirMl.Variables.Sampling;

namespace Quickstart.Data;

/// <summary>The data of the lesson: real sentences about .NET types, parted so that nothing leaks.</summary>
public static class ApiSummaries
{
    /// <summary>Sentences that share this much of their words count as the same.</summary>
    private const double NearDuplicate = 0.7;

    private const int MostPerArea = 120;
    private const double Train = 0.35;
    private const double Validation = 0.25;

    /// <summary>Reads the documentation of the .NET SDK in place.</summary>
    /// <param name="seed">Same seed and SDK, same data.</param>
    /// <returns>
    /// At most 120 sentences of each area, 35 % to train, 25 % to validate, 40 % to test. Of sentences that are nearly the
    /// same (Jaccard similarity of their words of 0.7 or more) only the first is kept, whatever its area.
    /// </returns>
    /// <exception cref="DirectoryNotFoundException">There is no documentation.</exception>
    public static DataSplit<SortApi> Read(ulong seed) => Part([.. ApiDocumentation.Read(DocumentationFolder.Find())], seed);

    private static DataSplit<SortApi> Part(SortApi[] all, ulong seed)
    {
        var groups = NearDuplicates.Group([.. all.Select(row => row.Summary)], NearDuplicate);
        var distinct = all.Where((_, index) => groups[index] == index).ToArray();
        new SeededRandom(seed).Shuffle(distinct);
        var balanced = distinct.GroupBy(row => row.Area).OrderBy(area => area.Key).SelectMany(area => area.Take(MostPerArea)).ToList();
        return Split.Stratified(balanced, row => row.Area, Train, Validation, seed);
    }
}
