using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Predictors;

/// <summary>Adds the calls of one question up.</summary>
internal static class CallAccount
{
    public static CallDetails Add(CallDetails? before, in ModelReply reply, IReadOnlyList<Repair> repairs, IReadOnlyList<string> warnings, string adapter) => new()
    {
        Usage = before is null ? reply.Usage : before.Usage + reply.Usage,
        IsUsageEstimated = reply.IsUsageEstimated || before?.IsUsageEstimated == true,
        Cost = before is null ? reply.Cost : before.Cost + reply.Cost,
        Latency = before is null ? reply.Latency : before.Latency + reply.Latency,
        Queued = before is null ? reply.Queued : before.Queued + reply.Queued,
        Attempts = before is null ? 1 : before.Attempts + 1,
        Model = reply.Model,
        Adapter = adapter,
        Reply = reply.Text,
        FinishReason = reply.FinishReason,
        Reasoning = reply.Reasoning,
        Repairs = repairs,
        Warnings = reply.Warnings is { } own ? [.. own, .. warnings] : warnings,
    };

    /// <summary>The details of an earlier reply that is used after all, with the sums over the calls since.</summary>
    public static CallDetails Keep(CallDetails used, CallDetails last) => used with
    {
        Usage = last.Usage,
        IsUsageEstimated = last.IsUsageEstimated,
        Cost = last.Cost,
        Latency = last.Latency,
        Queued = last.Queued,
        Attempts = last.Attempts,
        ExtraCalls = last.ExtraCalls,
    };
}
