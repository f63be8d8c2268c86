using System.Globalization;
using System.Text;

namespace ElixirMl.Evaluation;

/// <summary>Draws how often values lie where.</summary>
internal static class Histogram
{
    private const int Bars = 20;
    private const int BarWidth = 16;
    private const int Height = 120;

    /// <returns>A figure with an inline drawing; empty when there are no values.</returns>
    public static string ToSvg(string title, IReadOnlyList<double> values)
    {
        if (values.Count == 0)
        {
            return "";
        }

        var (least, most) = (values.Min(), values.Max());
        var counts = Count(values, least, most);
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure><figcaption>{EvaluationHtml.Escape(title)}</figcaption><svg role=\"img\" width=\"{Bars * BarWidth}\" height=\"{Height + 20}\">");
        for (var bar = 0; bar < Bars; bar++)
        {
            var height = (int)Math.Round((double)Height * counts[bar] / counts.Max());
            svg.Append(CultureInfo.InvariantCulture, $"<rect x=\"{bar * BarWidth}\" y=\"{Height - height}\" width=\"{BarWidth - 1}\" height=\"{height}\"><title>{counts[bar]}</title></rect>");
        }

        svg.Append(CultureInfo.InvariantCulture, $"<text x=\"0\" y=\"{Height + 15}\">{least:0.###}</text><text x=\"{Bars * BarWidth}\" y=\"{Height + 15}\" text-anchor=\"end\">{most:0.###}</text>");
        return svg.Append("</svg></figure>\n").ToString();
    }

    private static int[] Count(IReadOnlyList<double> values, double least, double most)
    {
        var counts = new int[Bars];
        foreach (var value in values)
        {
            var place = most > least ? (value - least) / (most - least) : 0;
            counts[Math.Min(Bars - 1, (int)(place * Bars))]++;
        }

        return counts;
    }
}
