using MathNet.Numerics.Statistics;

namespace ElixirMl.Search.Importance;

/// <summary>Mean and 95 % interval of repeated measurements of a share.</summary>
internal static class ImportanceSummary
{
    public static VariableImportance Of(string name, IReadOnlyList<double> shares)
    {
        if (shares.Count == 0)
        {
            return new(name, 0, 0, 0);
        }

        var (mean, deviation) = shares.MeanStandardDeviation();
        var spread = double.IsNaN(deviation) ? 0 : 1.96 * deviation;
        return new(name, mean, Math.Max(0, mean - spread), Math.Min(1, mean + spread));
    }
}
