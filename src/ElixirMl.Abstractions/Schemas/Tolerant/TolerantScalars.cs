using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Numerics;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Tolerant;

/// <summary>Reads single values from the text of a model by the same rules as <see cref="TolerantReader"/>, without going through JSON.</summary>
/// <remarks>
/// Every method returns false and adds one error to the log when the text cannot be read, and adds a repair for whatever was mended.
/// Linear in the length of the text; nothing is allocated when nothing has to be mended. Thread-safe as long as logs are not shared.
/// </remarks>
public static class TolerantScalars
{
    /// <summary>Reads <c>true</c>, <c>Yes</c>, <c>1</c>, <c>**True**</c> or a sentence that holds one of them and does not deny it.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadBoolean(ReadOnlySpan<char> text, TolerantLog log, out bool value)
    {
        ArgumentNullException.ThrowIfNull(log);
        return BooleanText.TryRead(text.Trim(), log, out value);
    }

    /// <summary>Reads a whole number: <c>42</c>, <c>1,234</c>, <c>3.0</c>, <c>$5</c>, or the only number of a sentence.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="kind">The type that bounds the value; any whole type except <see cref="NumberKind.UInt64"/>.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read, within the bounds of <paramref name="kind"/>.</param>
    public static bool TryReadInt64(ReadOnlySpan<char> text, NumberKind kind, TolerantLog log, out long value)
    {
        ArgumentNullException.ThrowIfNull(log);
        ArgumentOutOfRangeException.ThrowIfGreaterThan((int)kind, (int)NumberKind.Int64, nameof(kind));

        var isRead = IntegerText.TryRead(text.Trim(), kind, log, out var number);
        value = isRead ? (long)number : 0;
        return isRead;
    }

    /// <summary>Reads a whole number up to 18446744073709551615, in the ways of <see cref="TryReadInt64"/>.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadUInt64(ReadOnlySpan<char> text, TolerantLog log, out ulong value)
    {
        ArgumentNullException.ThrowIfNull(log);
        var isRead = IntegerText.TryRead(text.Trim(), NumberKind.UInt64, log, out var number);
        value = isRead ? (ulong)number : 0;
        return isRead;
    }

    /// <summary>Reads a finite number: <c>0.87</c>, <c>$1,234.56</c>, <c>1/5</c>, or the only number of a sentence. NaN, infinities and percentages are errors.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadDouble(ReadOnlySpan<char> text, TolerantLog log, out double value) => TryReadReal(text, NumberKind.Double, log, out value);

    /// <summary>Like <see cref="TryReadDouble"/>, for single precision.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadSingle(ReadOnlySpan<char> text, TolerantLog log, out float value) => TryReadReal(text, NumberKind.Single, log, out value);

    /// <summary>Like <see cref="TryReadDouble"/>, for half precision.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadHalf(ReadOnlySpan<char> text, TolerantLog log, out Half value) => TryReadReal(text, NumberKind.Half, log, out value);

    /// <summary>Like <see cref="TryReadDouble"/>, exact to 28 digits.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadDecimal(ReadOnlySpan<char> text, TolerantLog log, out decimal value) => TryReadReal(text, NumberKind.Decimal, log, out value);

    /// <summary>Reads a number from 0 to 1, or a percentage: <c>87 %</c> is 0.87.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadProbability(ReadOnlySpan<char> text, TolerantLog log, out double value)
    {
        ArgumentNullException.ThrowIfNull(log);
        text = text.Trim();
        return (TryParse(text, out value) && value is >= 0 and <= 1) || TryReadProbabilityLoosely(text, log, out value);
    }

    /// <summary>Reads one name of an enumeration: by JSON name, C# name, case, letters and digits, description, or the only one a sentence mentions.</summary>
    /// <param name="type">The names.</param>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error; several possible names are an error.</param>
    /// <param name="index">Index into the values of <paramref name="type"/>; -1 when nothing was read.</param>
    public static bool TryReadEnum(FieldType.Enumeration type, ReadOnlySpan<char> text, TolerantLog log, out int index)
    {
        ArgumentNullException.ThrowIfNull(type);
        ArgumentNullException.ThrowIfNull(log);
        return EnumText.TryRead(type, text.Trim(), log, out index);
    }

    /// <summary>Reads a date with the year first; other orders are errors because they can be read in two ways.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadDate(ReadOnlySpan<char> text, TolerantLog log, out DateOnly value)
    {
        var isRead = TryReadMoment(TextFormat.Date, text, log, out var moment);
        value = moment.Date.GetValueOrDefault();
        return isRead;
    }

    /// <summary>Reads a time of day.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadTime(ReadOnlySpan<char> text, TolerantLog log, out TimeOnly value)
    {
        var isRead = TryReadMoment(TextFormat.Time, text, log, out var moment);
        value = moment.Time.GetValueOrDefault();
        return isRead;
    }

    /// <summary>Reads a date and time as ISO 8601 writes it, in UTC; without offset it is taken as UTC.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadDateTime(ReadOnlySpan<char> text, TolerantLog log, out DateTime value)
    {
        var isRead = TryReadMoment(TextFormat.DateTime, text, log, out var moment);
        value = isRead ? moment.ToUtc() : default;
        return isRead;
    }

    /// <summary>Reads a date and time as ISO 8601 writes it; without offset it is taken as UTC.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadDateTimeOffset(ReadOnlySpan<char> text, TolerantLog log, out DateTimeOffset value)
    {
        var isRead = TryReadMoment(TextFormat.DateTime, text, log, out var moment);
        value = isRead ? moment.ToOffset() : default;
        return isRead;
    }

    /// <summary>Reads a span of time, as <c>1.02:30:00</c> or as ISO 8601 writes it (<c>PT1H30M</c>); a bare number is an error because its unit is unknown.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadDuration(ReadOnlySpan<char> text, TolerantLog log, out TimeSpan value)
    {
        Span<char> buffer = stackalloc char[FormatText.BufferLength];
        value = default;
        return TryReadFormat(TextFormat.Duration, text, log, buffer, out var form) &&
            TimeSpan.TryParseExact(form, "c", CultureInfo.InvariantCulture, out value);
    }

    /// <summary>Reads a UUID in any of the usual forms.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadGuid(ReadOnlySpan<char> text, TolerantLog log, out Guid value)
    {
        Span<char> buffer = stackalloc char[FormatText.BufferLength];
        value = default;
        return TryReadFormat(TextFormat.Uuid, text, log, buffer, out var form) && Guid.TryParseExact(form, "D", out value);
    }

    /// <summary>Reads an address, also from a Markdown link or as the only web address of a sentence. Allocates the result.</summary>
    /// <param name="text">White space around the value is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read, absolute or relative.</param>
    public static bool TryReadUri(ReadOnlySpan<char> text, TolerantLog log, [NotNullWhen(true)] out Uri? value)
    {
        value = null;
        return TryReadFormat(TextFormat.Uri, text, log, [], out var form) && Uri.TryCreate(form.ToString(), UriKind.RelativeOrAbsolute, out value);
    }

    /// <summary>Reads one UTF-16 character.</summary>
    /// <param name="text">White space around the character is ignored unless it is all there is.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadCharacter(ReadOnlySpan<char> text, TolerantLog log, out char value)
    {
        ArgumentNullException.ThrowIfNull(log);
        var isRead = FormatText.TryRead(TextFormat.Character, text.Length == 1 ? text : text.Trim(), log, [], out var form);
        value = isRead ? form[0] : default;
        return isRead;
    }

    /// <summary>Reads bytes in base 64, also with line breaks, without padding, in the URL alphabet or as a data URI. Allocates the result.</summary>
    /// <param name="text">White space is ignored.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="value">The value read.</param>
    public static bool TryReadBase64(ReadOnlySpan<char> text, TolerantLog log, [NotNullWhen(true)] out byte[]? value)
    {
        var isRead = TryReadFormat(TextFormat.Base64, text, log, [], out var form);
        value = isRead ? Convert.FromBase64String(form.ToString()) : null;
        return isRead;
    }

    private static bool TryReadReal<T>(ReadOnlySpan<char> text, NumberKind kind, TolerantLog log, out T value)
        where T : struct, INumberBase<T>
    {
        ArgumentNullException.ThrowIfNull(log);
        text = text.Trim();
        return (TryParse(text, out value) && T.IsFinite(value)) || TryReadRealLoosely(text, kind, log, out value);
    }

    private static bool TryReadRealLoosely<T>(ReadOnlySpan<char> text, NumberKind kind, TolerantLog log, out T value)
        where T : struct, INumberBase<T>
    {
        Span<char> buffer = stackalloc char[NumberScanner.BufferLength];
        var isRead = RealText.TryRead(text, kind, log, buffer, out var json);
        value = isRead ? T.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture) : default;
        return isRead;
    }

    private static bool TryReadProbabilityLoosely(ReadOnlySpan<char> text, TolerantLog log, out double value)
    {
        Span<char> buffer = stackalloc char[NumberScanner.BufferLength];
        var isRead = ProbabilityText.TryRead(text, log, buffer, out var json);
        value = isRead ? double.Parse(json, NumberStyles.Float, CultureInfo.InvariantCulture) : 0;
        return isRead;
    }

    private static bool TryParse<T>(ReadOnlySpan<char> text, out T value)
        where T : struct, INumberBase<T>
    {
        value = default;
        return NumberGrammar.IsMatch(text) && T.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);
    }

    private static bool TryReadMoment(TextFormat format, ReadOnlySpan<char> text, TolerantLog log, out Moment moment)
    {
        ArgumentNullException.ThrowIfNull(log);
        var isRead = MomentText.TryRead(format, text.Trim(), log, out moment);
        moment = isRead ? moment : default;
        return isRead;
    }

    private static bool TryReadFormat(TextFormat format, ReadOnlySpan<char> text, TolerantLog log, Span<char> buffer, out ReadOnlySpan<char> form)
    {
        ArgumentNullException.ThrowIfNull(log);
        return FormatText.TryRead(format, text.Trim(), log, buffer, out form);
    }
}
