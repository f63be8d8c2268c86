using System.Text.Json;

namespace ElixirMl.Evaluation;

/// <summary>A finished example as a line of an <see cref="EvaluationLog"/>.</summary>
internal static class LoggedExample
{
    public static void Write(Utf8JsonWriter writer, string key, ExampleResult result)
    {
        writer.WriteString("key", key);
        writer.WriteNumber("example", result.Index);
        writer.WriteNumber("score", result.Score.Value);
        Write(writer, "feedback", result.Score.Feedback);
        Write(writer, "output", Bare(result).Output as string);
        writer.WriteNumber("calls", result.Calls);
        writer.WriteNumber("inputTokens", result.Usage.InputTokens);
        writer.WriteNumber("outputTokens", result.Usage.OutputTokens);
        writer.WriteNumber("cachedInputTokens", result.Usage.CachedInputTokens);
        if (result.Usage.ReasoningTokens is not 0 and var thought)
        {
            writer.WriteNumber("reasoningTokens", thought);
        }

        if (result.Cost is { } cost)
        {
            writer.WriteNumber("cost", cost);
        }

        writer.WriteNumber("latencyTicks", result.Latency.Ticks);
        writer.WriteNumber("queuedTicks", result.Queued.Ticks);
        writer.WriteNumber("elapsedTicks", result.Elapsed.Ticks);
    }

    /// <returns><see langword="null"/> when the line is no finished example.</returns>
    public static (string Key, ExampleResult Example)? Read(JsonElement line)
    {
        try
        {
            return line.GetProperty("key").GetString() is { } key ? (key, ExampleOf(line)) : null;
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    /// <summary>What reading the line again would give.</summary>
    public static ExampleResult Bare(ExampleResult result) => result with { Row = null, Output = result.Output is null ? null : EvaluationReport.Text(result.Output), Trajectory = null };

    private static ExampleResult ExampleOf(JsonElement line) => new(line.GetProperty("example").GetInt32(), new(line.GetProperty("score").GetDouble(), Text(line, "feedback")))
    {
        Output = Text(line, "output"),
        Calls = line.GetProperty("calls").GetInt32(),
        Usage = new(line.GetProperty("inputTokens").GetInt64(), line.GetProperty("outputTokens").GetInt64(), line.GetProperty("cachedInputTokens").GetInt64(), line.TryGetProperty("reasoningTokens", out var thought) ? thought.GetInt64() : 0),
        Cost = line.TryGetProperty("cost", out var cost) ? cost.GetDecimal() : null,
        Latency = new(line.GetProperty("latencyTicks").GetInt64()),
        Queued = new(line.GetProperty("queuedTicks").GetInt64()),
        Elapsed = new(line.GetProperty("elapsedTicks").GetInt64()),
    };

    private static void Write(Utf8JsonWriter writer, string name, string? text)
    {
        if (text is not null)
        {
            writer.WriteString(name, text);
        }
    }

    private static string? Text(JsonElement line, string name) => line.TryGetProperty(name, out var text) ? text.GetString() : null;
}
