namespace ElixirMl.Clients.Usage;

/// <summary>What calls used together.</summary>
/// <param name="Calls">Calls that reached a model, failed ones included; hits of a cache are not among them.</param>
/// <param name="Failures">Calls that failed.</param>
/// <param name="CacheHits">Requests that were answered from a cache, at no cost.</param>
/// <param name="Usage">Tokens of all calls.</param>
/// <param name="Cost">US dollars, as far as they are known.</param>
/// <param name="Unpriced">Calls that may have cost more than stands in <paramref name="Cost"/>: the price of their model is unknown, or their tokens are, as of a stream that was left early, a call that timed out or a provider that reports none.</param>
public readonly record struct UsageTotals(long Calls, long Failures, long CacheHits, TokenUsage Usage, decimal Cost, long Unpriced)
{
    /// <summary>Sums part by part.</summary>
    public static UsageTotals operator +(UsageTotals left, UsageTotals right) => new(
        left.Calls + right.Calls,
        left.Failures + right.Failures,
        left.CacheHits + right.CacheHits,
        left.Usage + right.Usage,
        left.Cost + right.Cost,
        left.Unpriced + right.Unpriced);

    /// <summary>Sums part by part.</summary>
    /// <param name="left">One total.</param>
    /// <param name="right">Another.</param>
    public static UsageTotals Add(UsageTotals left, UsageTotals right) => left + right;
}
