using System.Text.Json;

namespace ElixirMl.Evaluation;

/// <summary>Writes results as JSON.</summary>
internal static class EvaluationJson
{
    public static void Write(Utf8JsonWriter writer, EvaluationResult result)
    {
        writer.WriteStartObject();
        WriteSummary(writer, result);
        writer.WriteStartArray("examples");
        foreach (var example in result.Examples)
        {
            Write(writer, example);
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    public static void WriteSummary(Utf8JsonWriter writer, EvaluationResult result)
    {
        writer.WriteNumber("total", result.Total);
        writer.WriteNumber("finished", result.Examples.Count);
        writer.WriteString("stop", result.Stop.ToString());
        if (result.Examples.Count > 0)
        {
            writer.WriteNumber("mean", result.Mean);
            writer.WriteNumber("lower", result.Interval.Lower);
            writer.WriteNumber("upper", result.Interval.Upper);
            writer.WriteNumber("level", result.Interval.Level);
        }

        writer.WriteNumber("failures", result.Failures.Count());
        writer.WriteNumber("calls", result.Calls);
        writer.WriteNumber("inputTokens", result.Usage.InputTokens);
        writer.WriteNumber("outputTokens", result.Usage.OutputTokens);
        WriteCost(writer, result.Cost);
        writer.WriteNumber("latencyMeanSeconds", result.Latency.Mean);
        writer.WriteNumber("latencyP95Seconds", result.Latency.P95);
        writer.WriteString("seed", result.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    private static void Write(Utf8JsonWriter writer, ExampleResult example)
    {
        writer.WriteStartObject();
        writer.WriteNumber("example", example.Index);
        writer.WriteNumber("score", example.Score.Value);
        WriteText(writer, "feedback", example.Score.Feedback);
        WriteText(writer, "row", example.Row is null ? null : EvaluationReport.Text(example.Row));
        WriteText(writer, "output", example.Output is null ? null : EvaluationReport.Text(example.Output));
        WriteText(writer, "errorType", example.Error?.GetType().Name);
        WriteText(writer, "error", example.Error?.Message);
        writer.WriteNumber("calls", example.Calls);
        writer.WriteNumber("inputTokens", example.Usage.InputTokens);
        writer.WriteNumber("outputTokens", example.Usage.OutputTokens);
        WriteCost(writer, example.Cost);
        writer.WriteNumber("latencySeconds", example.Latency.TotalSeconds);
        writer.WriteEndObject();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is not null)
        {
            writer.WriteString(name, value);
        }
    }

    private static void WriteCost(Utf8JsonWriter writer, decimal? cost)
    {
        if (cost is { } known)
        {
            writer.WriteNumber("cost", known);
        }
        else
        {
            writer.WriteNull("cost");
        }
    }
}
