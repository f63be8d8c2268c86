using System.Globalization;
using System.Net;
using System.Text;

namespace ElixirMl.Evaluation;

/// <summary>Writes evaluation results as a web page.</summary>
public static class EvaluationHtml
{
    private const string Style = """
        body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:72rem;padding:0 1rem;color:#222}
        table{border-collapse:collapse;width:100%}th,td{border-bottom:1px solid #ddd;padding:.3rem .6rem;text-align:left;vertical-align:top}
        td{white-space:pre-wrap;overflow-wrap:anywhere}.bad{background:#fff1f0}.charts{display:flex;gap:2rem;flex-wrap:wrap}
        figure{margin:1rem 0}figcaption{font-weight:600}rect{fill:#4a7bd0}text{font-size:11px;fill:#555}
        """;

    /// <summary>The result as one page that needs nothing else: summary, causes of failures, histograms, examples.</summary>
    /// <param name="result">A result.</param>
    /// <param name="title">Heading of the page.</param>
    /// <param name="examples">Most examples listed, the worst first; 0 or more.</param>
    /// <remarks>Texts of users and models are escaped; the page holds no script and loads nothing.</remarks>
    public static string ToHtml(this EvaluationResult result, string title = "Evaluation", int examples = 1_000)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(title);
        ArgumentOutOfRangeException.ThrowIfNegative(examples);

        var page = new StringBuilder();
        page.Append(CultureInfo.InvariantCulture, $"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"><title>{Escape(title)}</title><style>{Style}</style></head><body>\n");
        page.Append(CultureInfo.InvariantCulture, $"<h1>{Escape(title)}</h1>\n<p>{Escape(result.ToString())}</p>\n");
        AppendCauses(page, result);
        page.Append("<div class=\"charts\">\n");
        page.Append(Histogram.ToSvg("Score", result.Scores));
        page.Append(Histogram.ToSvg("Latency in seconds", [.. result.Examples.Select(static example => example.Latency.TotalSeconds)]));
        page.Append(Histogram.ToSvg("Tokens", [.. result.Examples.Select(static example => (double)example.Usage.TotalTokens)]));
        page.Append("</div>\n");
        AppendExamples(page, result, examples);
        return page.Append("</body></html>\n").ToString();
    }

    internal static string Escape(string? text) => WebUtility.HtmlEncode(text ?? "");

    private static void AppendCauses(StringBuilder page, EvaluationResult result)
    {
        var causes = result.Causes();
        if (causes.Count > 0)
        {
            page.Append("<h2>Causes of failures</h2>\n<ul>").AppendJoin("", causes.Select(static cause => $"<li>{Escape(cause.ToString())}</li>")).Append("</ul>\n");
        }
    }

    private static void AppendExamples(StringBuilder page, EvaluationResult result, int examples)
    {
        page.Append(CultureInfo.InvariantCulture, $"<h2>Examples</h2>\n<p>{Math.Min(examples, result.Examples.Count)} of {result.Examples.Count}, the worst first.</p>\n");
        page.Append("<table><thead><tr><th>example</th><th>score</th><th>row</th><th>output</th><th>error or feedback</th></tr></thead><tbody>\n");
        foreach (var example in result.Examples.OrderBy(static example => example.Score.Value).Take(examples))
        {
            var remark = example.Error is { } error ? $"{error.GetType().Name}: {error.Message}" : example.Score.Feedback;
            page.Append(CultureInfo.InvariantCulture, $"<tr{(example.IsFailure ? " class=\"bad\"" : "")}><td>{example.Index}</td><td>{Escape(example.Score.ToString())}</td>");
            page.Append(CultureInfo.InvariantCulture, $"<td>{Escape(EvaluationReport.Text(example.Row))}</td><td>{Escape(EvaluationReport.Text(example.Output))}</td><td>{Escape(remark)}</td></tr>\n");
        }

        page.Append("</tbody></table>\n");
    }
}
