using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using static System.FormattableString;

namespace ElixirMl.MlTypes;

/// <summary>A time something took: zero or more.</summary>
/// <remarks>The default value is zero, which is valid. JSON: milliseconds as a number, exact to the tick of 100 ns.</remarks>
[DebuggerDisplay("{ToString(),nq}")]
[JsonConverter(typeof(MlTypeJsonConverter<Latency>))]
[MlType("latency", Schema)]
public readonly record struct Latency : IMlType<Latency>, IComparable<Latency>, ISpanFormattable, IParsable<Latency>
{
    internal const string Schema = """{"type":"number","minimum":0,"maximum":922337203685477.5807,"x-unit":"milliseconds","x-ml-type":"latency"}""";

    private static readonly byte[] Utf8Schema = Encoding.UTF8.GetBytes(Schema);

    private const string Expected = "a number of milliseconds of at least 0";
    private const decimal MaxMilliseconds = (decimal)long.MaxValue / TimeSpan.TicksPerMillisecond;

    /// <summary>Makes a latency.</summary>
    /// <param name="duration">At least zero.</param>
    /// <exception cref="ArgumentException">The duration is negative.</exception>
    public Latency(TimeSpan duration)
    {
        if (ErrorOf(duration) is { } error)
            throw new ArgumentException(error);

        Duration = duration;
    }

    /// <inheritdoc/>
    public static string TypeName => "latency";

    /// <inheritdoc/>
    public static ReadOnlySpan<byte> JsonSchema => Utf8Schema;

    /// <summary>The time, at least zero.</summary>
    public TimeSpan Duration { get; }

    /// <summary>The time in milliseconds, exact.</summary>
    public decimal Milliseconds => (decimal)Duration.Ticks / TimeSpan.TicksPerMillisecond;

    /// <summary>The sum.</summary>
    /// <exception cref="OverflowException">The sum exceeds <see cref="TimeSpan.MaxValue"/>.</exception>
    public static Latency operator +(Latency left, Latency right) => new(left.Duration + right.Duration);

    /// <summary>Whether the left one is shorter.</summary>
    public static bool operator <(Latency left, Latency right) => left.Duration < right.Duration;

    /// <summary>Whether the left one is longer.</summary>
    public static bool operator >(Latency left, Latency right) => left.Duration > right.Duration;

    /// <summary>Whether the left one is no longer.</summary>
    public static bool operator <=(Latency left, Latency right) => left.Duration <= right.Duration;

    /// <summary>Whether the left one is no shorter.</summary>
    public static bool operator >=(Latency left, Latency right) => left.Duration >= right.Duration;

    /// <summary>Makes a latency, or says why it cannot be one.</summary>
    public static bool TryCreate(TimeSpan duration, out Latency latency, [NotNullWhen(false)] out string? error)
    {
        error = ErrorOf(duration);
        latency = error is null ? new(duration) : default;
        return error is null;
    }

    /// <inheritdoc/>
    public static bool TryRead(ref Utf8JsonReader reader, out Latency value, [NotNullWhen(false)] out string? error)
    {
        value = default;
        return MlJson.TryReadDecimal(ref reader, Expected, out decimal number, out error) && TryConvert(number, 1, out value, out error);
    }

    /// <inheritdoc/>
    public static void Write(Utf8JsonWriter writer, Latency value) => writer.WriteNumberValue(value.Milliseconds);

    /// <summary>Reads <c>120.5 ms</c>, <c>1.5 s</c>, or a bare number of milliseconds, which is the JSON form.</summary>
    /// <inheritdoc cref="IMlType{TSelf}.TryParseText"/>
    public static bool TryParseText(ReadOnlySpan<char> text, out Latency value, [NotNullWhen(false)] out string? error) =>
        MlText.TryParseDecimal(text.Trim(), null, out decimal milliseconds)
            ? TryConvert(milliseconds, 1, out value, out error)
            : TryParse(text, null, out value, out error);

    /// <summary>Reads milliseconds or seconds: <c>120.5 ms</c>, <c>1.5 s</c>.</summary>
    /// <param name="s">A number, a blank, and <c>ms</c> or <c>s</c>.</param>
    /// <param name="provider">The culture of the number; invariant when null.</param>
    /// <exception cref="FormatException">The text is not a latency.</exception>
    public static Latency Parse(string s, IFormatProvider? provider)
    {
        ArgumentNullException.ThrowIfNull(s);

        return TryParse(s, provider, out Latency result, out string? error) ? result : throw new FormatException(error);
    }

    /// <inheritdoc cref="Parse"/>
    public static bool TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out Latency result) =>
        TryParse(s, provider, out result, out _);

    /// <inheritdoc/>
    public int CompareTo(Latency other) => Duration.CompareTo(other.Duration);

    /// <summary>The exact number of milliseconds with its unit, for example <c>120.5 ms</c>; invariant culture.</summary>
    public override string ToString() => ToString(null, null);

    /// <inheritdoc cref="ToString()"/>
    /// <param name="format">A format of <see cref="decimal"/> for the milliseconds; all digits when null.</param>
    /// <param name="formatProvider">The culture of the number; invariant when null.</param>
    public string ToString(string? format, IFormatProvider? formatProvider) =>
        Milliseconds.ToString(format, formatProvider ?? CultureInfo.InvariantCulture) + " ms";

    /// <inheritdoc/>
    public bool TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        MlText.TryCopy(ToString(format.ToString(), provider), destination, out charsWritten);

    private static bool TryParse(ReadOnlySpan<char> text, IFormatProvider? provider, out Latency value, [NotNullWhen(false)] out string? error)
    {
        if (MlText.TrySplitUnit(text, out ReadOnlySpan<char> amount, out ReadOnlySpan<char> unit)
            && unit is "ms" or "s"
            && MlText.TryParseDecimal(amount, provider, out decimal number))
            return TryConvert(number, unit is "s" ? 1000 : 1, out value, out error);

        return MlJson.Fail($"\"{MlJson.Shorten(text)}\" is not a latency: write milliseconds or seconds with their unit, such as 120.5 ms or 1.5 s", out value, out error);
    }

    private static bool TryConvert(decimal number, int milliseconds, out Latency value, [NotNullWhen(false)] out string? error)
    {
        if (number < 0 || number > MaxMilliseconds / milliseconds)
            return MlJson.Fail(Invariant($"{number} is not a latency: it lies from 0 to {MaxMilliseconds / milliseconds} {(milliseconds == 1 ? "ms" : "s")}"), out value, out error);

        return TryCreate(TimeSpan.FromTicks((long)decimal.Round(number * milliseconds * TimeSpan.TicksPerMillisecond)), out value, out error);
    }

    private static string? ErrorOf(TimeSpan duration) =>
        duration >= TimeSpan.Zero ? null : Invariant($"{duration:c} is not a latency: it is zero or more");
}
