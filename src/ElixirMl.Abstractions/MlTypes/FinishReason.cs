using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;

namespace ElixirMl.MlTypes;

/// <summary>Why a model stopped: one of the known words or a provider's own.</summary>
/// <remarks>The default value is <see cref="Unknown"/>, which is valid. Compared without regard to case.</remarks>
[DebuggerDisplay("{Value,nq}")]
public readonly struct FinishReason : IEquatable<FinishReason>
{
    private readonly string? _value;

    /// <summary>Makes a reason.</summary>
    /// <param name="value">A word; not blank.</param>
    /// <exception cref="ArgumentException">The word is null or blank.</exception>
    public FinishReason(string value)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(value);

        _value = value;
    }

    /// <summary>The provider did not say.</summary>
    public static FinishReason Unknown => default;

    /// <summary>The reply is complete.</summary>
    public static FinishReason Stop { get; } = new("stop");

    /// <summary>The reply was cut at the token limit.</summary>
    public static FinishReason Length { get; } = new("length");

    /// <summary>The model asks for tools to be called.</summary>
    public static FinishReason ToolCalls { get; } = new("tool_calls");

    /// <summary>The provider withheld the rest.</summary>
    public static FinishReason ContentFilter { get; } = new("content_filter");

    /// <summary>The word, for example <c>stop</c>.</summary>
    public string Value => _value ?? "unknown";

    /// <summary>Whether both are the same word.</summary>
    public static bool operator ==(FinishReason left, FinishReason right) => left.Equals(right);

    /// <summary>Whether the words differ.</summary>
    public static bool operator !=(FinishReason left, FinishReason right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(FinishReason other) => StringComparer.OrdinalIgnoreCase.Equals(Value, other.Value);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is FinishReason other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.OrdinalIgnoreCase.GetHashCode(Value);

    /// <summary>The <see cref="Value"/>.</summary>
    public override string ToString() => Value;
}
