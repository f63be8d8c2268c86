using System.Globalization;

namespace ElixirMl.Schemas;

/// <summary>Bounds on one payload, for callers that read what strangers send.</summary>
/// <remarks>Depth is always bounded by <see cref="SchemaLimits.MaximumDepth"/>, and listed errors by <see cref="SchemaLimits.MaximumErrors"/>.</remarks>
public sealed record ReadLimits
{
    /// <summary>The limits that hold when none are given.</summary>
    public static ReadLimits Default { get; } = new();

    /// <summary>Largest payload in bytes of UTF-8.</summary>
    /// <value>Default 67 108 864 (64 MiB). At least 1.</value>
    public int MaximumBytes
    {
        get;
        init
        {
            ArgumentOutOfRangeException.ThrowIfNegativeOrZero(value);
            field = value;
        }
    } = 64 * 1024 * 1024;

    internal bool Allow(ReadOnlySpan<byte> json, ref SchemaErrors errors)
    {
        if (json.Length <= MaximumBytes)
        {
            return true;
        }

        errors.Add(new ValidationError(
            "$",
            ValidationRules.Limit,
            string.Create(CultureInfo.InvariantCulture, $"The payload has {json.Length} bytes; at most {MaximumBytes} are read."),
            null,
            $"Send less, or raise {nameof(ReadLimits)}.{nameof(MaximumBytes)}."));
        return false;
    }
}
