using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>A number of tokens: a whole number of at least 0.</summary>
/// <remarks>The default value is 0, which is valid.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<TokenCount>))]
[MlType("token_count", Schema)]
public readonly record struct TokenCount : IMlType<TokenCount>, IComparable<TokenCount>, ISpanFormattable, IParsable<TokenCount>
{
    internal const string Schema = """{"type":"integer","minimum":0,"maximum":9223372036854775807,"x-ml-type":"token_count"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private const string Expected = "a whole number of at least 0";

    /// <summary>Makes a count.</summary>
    /// <param name="value">At least 0.</param>
    /// <exception cref="ArgumentException">The number is negative.</exception>
    public TokenCount(long value)
    {
        if (ErrorOf(value) is { } error)
            throw new ArgumentException(error);

        Value = value;
    }

    /// <inheritdoc/>
    public static string TypeName => "token_count";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The number of tokens, at least 0.</summary>
    public long Value { get; }

    /// <summary>The number itself.</summary>
    public static implicit operator long(TokenCount count) => count.Value;

    /// <summary>The same as the constructor.</summary>
    public static explicit operator TokenCount(long value) => new(value);

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The sum exceeds <see cref="long.MaxValue"/>.</exception>
    public static TokenCount operator +(TokenCount left, TokenCount right) => new(checked(left.Value + right.Value));

    /// <summary>Whether the left one is smaller.</summary>
    public static bool operator <(TokenCount left, TokenCount right) => left.Value < right.Value;

    /// <summary>Whether the left one is larger.</summary>
    public static bool operator >(TokenCount left, TokenCount right) => left.Value > right.Value;

    /// <summary>Whether the left one is no larger.</summary>
    public static bool operator <=(TokenCount left, TokenCount right) => left.Value <= right.Value;

    /// <summary>Whether the left one is no smaller.</summary>
    public static bool operator >=(TokenCount left, TokenCount right) => left.Value >= right.Value;

    /// <summary>Makes a count, or says why it cannot be one.</summary>
    public static bool TryCreate(long value, out TokenCount count, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(value);
        count = error is null ? new(value) : default;
        return error is null;
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out TokenCount value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        return MlJson.TryReadInteger(ref reader, Expected, out long number, out error) && TryCreate(number, out value, out error);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, TokenCount value) => writer.WriteNumberValue(value.Value);

    /// <summary>Reads digits.</summary>
    /// <param name="s">Digits without group separators.</param>
    /// <param name="provider">The culture of the sign; invariant when null.</param>
    /// <exception cref="FormatException">The text is not a whole number of at least 0.</exception>
    public static TokenCount Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);

        return TryParse(s, provider, out TokenCount result) ? result : throw new FormatException($"\"{MlJson.Shorten(s)}\" is not {Expected}.");
    }

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out TokenCount result)
    {
        result = default;
        return long.TryParse(s, NumberStyles.None, provider ?? CultureInfo.InvariantCulture, out long value) && TryCreate(value, out result, out _);
    }

    /// <inheritdoc/>
    public int CompareTo(TokenCount other) => Value.CompareTo(other.Value);

    /// <summary>The digits.</summary>
    public override string ToString() => ToString(null, null);

    /// <summary>The number in a format of <see cref="long"/>, for example <c>N0</c>.</summary>
    /// <param name="format">A format of <see cref="long"/>; digits only when null.</param>
    /// <param name="formatProvider">The culture; invariant when null.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) => Value.ToString(format, formatProvider ?? CultureInfo.InvariantCulture);

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        Value.TryFormat(destination, out charsWritten, format, provider ?? CultureInfo.InvariantCulture);

    private static string? ErrorOf(long value) =>
        value >= 0 ? null : Invariant($"{value} is not a token count: it is a whole number of at least 0");
}
