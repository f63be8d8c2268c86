namespace ElixirMl.Clients.Budgets;

/// <summary>What calls may use together.</summary>
public sealed class CallLimits
{
    /// <summary>Most calls.</summary>
    /// <value>Default: <see langword="null"/>, no limit. Not negative.</value>
    public long? MaxCalls { get; set; }

    /// <summary>Most tokens of prompts and replies.</summary>
    /// <value>Default: <see langword="null"/>, no limit. Not negative. Needs a limit on the reply of every call.</value>
    public long? MaxTokens { get; set; }

    /// <summary>Most money, in US dollars.</summary>
    /// <value>Default: <see langword="null"/>, no limit. Not negative. Needs a limit on the reply and a known price for every call.</value>
    public decimal? MaxCost { get; set; }

    internal void Check()
    {
        if (MaxCalls is null && MaxTokens is null && MaxCost is null)
        {
            throw new ArgumentException("No limit is set. Set MaxCalls, MaxTokens or MaxCost.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(MaxCalls ?? 0, nameof(MaxCalls));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxTokens ?? 0, nameof(MaxTokens));
        ArgumentOutOfRangeException.ThrowIfNegative(MaxCost ?? 0, nameof(MaxCost));
    }
}
