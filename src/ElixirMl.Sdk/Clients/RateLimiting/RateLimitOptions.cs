using System.ComponentModel.DataAnnotations;

namespace ElixirMl.Clients.RateLimiting;

/// <summary>Settings of <see cref="RateLimitingChatClient"/>; at least one limit is needed.</summary>
public sealed class RateLimitOptions
{
    /// <summary>Calls that may begin in a minute.</summary>
    /// <value>Default: <see langword="null"/>, no limit. At least 1.</value>
    public int? RequestsPerMinute { get; set; }

    /// <summary>Tokens of prompts and replies in a minute, estimated before a call and corrected after it.</summary>
    /// <value>Default: <see langword="null"/>, no limit. At least 1.</value>
    public int? TokensPerMinute { get; set; }

    /// <summary>Calls under way at one time.</summary>
    /// <value>Default: <see langword="null"/>, no limit. At least 1.</value>
    public int? MaxConcurrency { get; set; }

    /// <summary>Calls that may wait for their turn, in the order they came; one more fails as <see cref="RateLimitedException"/>.</summary>
    /// <value>Default 10 000. Range 0 to 10 000 000.</value>
    [Range(0, 10_000_000)]
    public int QueueLimit { get; set; } = 10_000;

    internal void Check()
    {
        if (RequestsPerMinute is null && TokensPerMinute is null && MaxConcurrency is null)
        {
            throw new ArgumentException("No limit is set. Set RequestsPerMinute, TokensPerMinute or MaxConcurrency.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(RequestsPerMinute ?? 1, 1, nameof(RequestsPerMinute));
        ArgumentOutOfRangeException.ThrowIfLessThan(TokensPerMinute ?? 1, 1, nameof(TokensPerMinute));
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxConcurrency ?? 1, 1, nameof(MaxConcurrency));
        ArgumentOutOfRangeException.ThrowIfNegative(QueueLimit);
    }
}
