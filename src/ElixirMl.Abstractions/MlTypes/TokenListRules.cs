namespace ElixirMl.MlTypes;

/// <summary>What a list of tokens must satisfy beyond being of one kind.</summary>
public sealed record TokenListRules
{
    /// <summary>The rules that hold when none are given: either kind, up to 1 048 576 tokens.</summary>
    public static TokenListRules Default { get; } = new();

    /// <summary>The kind of the tokens; an empty list is of either kind.</summary>
    /// <value>Default <see cref="TokenKind.None"/>: any.</value>
    public TokenKind Kind { get; init; }

    /// <summary>The most tokens accepted; a longer JSON array is refused as soon as it passes the limit.</summary>
    /// <value>Default 1 048 576. At least 1.</value>
    public int MaxElements { get; init => field = MlLimits.Positive(value); } = MlLimits.MaxElements;
}
