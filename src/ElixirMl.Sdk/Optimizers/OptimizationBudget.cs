using System.Globalization;

namespace ElixirMl.Optimizers;

/// <summary>What an optimizer may spend; checked before every call to a model and never overrun.</summary>
/// <remarks>Limits on tokens and money need a limit on replies and, for money, prices: a call whose most is unknown is not made.</remarks>
public sealed record OptimizationBudget
{
    /// <summary>No limit.</summary>
    public static readonly OptimizationBudget Unlimited = new();

    /// <summary>Most calls to models.</summary>
    /// <value>Default: <see langword="null"/>, no limit. At least 1.</value>
    public long? MaxCalls { get; init; }

    /// <summary>Most tokens, input and output together.</summary>
    /// <value>Default: <see langword="null"/>, no limit. At least 1.</value>
    public long? MaxTokens { get; init; }

    /// <summary>Most money in US dollars.</summary>
    /// <value>Default: <see langword="null"/>, no limit. Above zero.</value>
    public decimal? MaxCost { get; init; }

    /// <summary>Most time; calls still running at its end are cancelled.</summary>
    /// <value>Default: <see langword="null"/>, no limit. Above zero.</value>
    public TimeSpan? MaxTime { get; init; }

    /// <summary>The limits in words.</summary>
    public override string ToString()
    {
        string?[] limits =
        [
            MaxCalls is { } calls ? string.Create(CultureInfo.InvariantCulture, $"{calls} calls") : null,
            MaxTokens is { } tokens ? string.Create(CultureInfo.InvariantCulture, $"{tokens} tokens") : null,
            MaxCost is { } cost ? string.Create(CultureInfo.InvariantCulture, $"${cost:0.######}") : null,
            MaxTime is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.###} s") : null,
        ];
        return string.Join(", ", limits.Where(static limit => limit is not null)) is { Length: > 0 } text ? text : "no limit";
    }

    internal void Check()
    {
        Check(MaxCalls is <= 0, nameof(MaxCalls), "calls", "at least 1 call");
        Check(MaxTokens is <= 0, nameof(MaxTokens), "tokens", "at least 1 token");
        Check(MaxCost is <= 0, nameof(MaxCost), "dollars", "an amount above zero");
        Check(MaxTime is { } time && time <= TimeSpan.Zero, nameof(MaxTime), "seconds", "a time above zero");
    }

    private static void Check(bool isWrong, string name, string unit, string cure)
    {
        if (isWrong)
        {
            throw new ArgumentException($"A budget of 0 {unit} or less allows nothing: {nameof(OptimizationBudget)}.{name} must be {cure}. Leave it out for no limit.", name);
        }
    }
}
