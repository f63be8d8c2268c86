using ElixirMl.Clients;

namespace ElixirMl.Predictors;

/// <summary>Adds up what the questions of one prediction took, whatever the order in which they end.</summary>
internal sealed class CallTotals
{
    private readonly Lock _lock = new();
    private TokenUsage _usage;
    private decimal? _cost = 0;
    private TimeSpan _latency;
    private TimeSpan _queued;
    private int _attempts;
    private int _questions;
    private bool _isEstimated;
    private List<ExtraCall>? _extraCalls;
    private List<Exception>? _failures;

    public void Add(CallDetails call)
    {
        lock (_lock)
        {
            _questions++;
            _usage += call.Usage;
            _isEstimated |= call.IsUsageEstimated;
            _cost += call.Cost;
            _latency += call.Latency;
            _queued += call.Queued;
            _attempts += call.Attempts;
            if (call.ExtraCalls.Count > 0)
            {
                (_extraCalls ??= []).AddRange(call.ExtraCalls);
            }
        }
    }

    /// <summary>Remembers the error of a call as such; for exception filters, so it catches nothing.</summary>
    /// <returns>Always <see langword="false"/>.</returns>
    public bool Note(Exception error)
    {
        lock (_lock)
        {
            (_failures ??= []).Add(error);
            return false;
        }
    }

    /// <summary>Whether an error came from a call to the model or its budget, and not from a check, a reward or the program.</summary>
    public bool IsOfCall(Exception error)
    {
        lock (_lock)
        {
            return _failures?.Exists(one => ReferenceEquals(one, error)) == true;
        }
    }

    /// <summary>The details of the answer that was chosen, with the sums over all questions.</summary>
    public CallDetails Complete(CallDetails chosen)
    {
        lock (_lock)
        {
            return _questions <= 1
                ? chosen
                : chosen with { Usage = _usage, IsUsageEstimated = _isEstimated, Cost = _cost, Latency = _latency, Queued = _queued, Attempts = _attempts, ExtraCalls = _extraCalls ?? (IReadOnlyList<ExtraCall>)[] };
        }
    }
}
