using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas.Values;

/// <summary>The one form in which JSON holds a type that travels as a text; JSON Schema describes the same form.</summary>
internal static class StrictForms
{
    internal static bool TryParse(string text, out DateTime value)
    {
        var isMoment = MomentText.IsCanonical(TextFormat.DateTime, WithCapitals(text), out var moment);
        value = isMoment ? moment.ToUtc() : default;
        return isMoment;
    }

    internal static bool TryParse(string text, out DateTimeOffset value)
    {
        var isMoment = MomentText.IsCanonical(TextFormat.DateTime, WithCapitals(text), out var moment);
        value = isMoment ? moment.ToOffset() : default;
        return isMoment;
    }

    // RFC 3339 lets T and Z be small letters and a space stand for T, and so does the format date-time of JSON Schema.
    private static string WithCapitals(string text)
    {
        const int Middle = 10;
        return text.Length <= Middle ? text : string.Create(text.Length, text, static (letters, text) =>
        {
            text.CopyTo(letters);
            letters[Middle] = text[Middle] is 't' or ' ' ? 'T' : text[Middle];
            letters[^1] = text[^1] is 'z' ? 'Z' : letters[^1];
        });
    }

    internal static bool TryParse(string text, out DateOnly value)
    {
        var isDate = MomentText.IsCanonical(TextFormat.Date, text, out var moment);
        value = moment.Date.GetValueOrDefault();
        return isDate;
    }

    internal static bool TryParse(string text, out TimeOnly value)
    {
        var isTime = MomentText.IsCanonical(TextFormat.Time, text, out var moment);
        value = moment.Time.GetValueOrDefault();
        return isTime;
    }

    // The parser of the constant form takes 5 for five days and 1:30 for an hour and a half.
    internal static bool TryParse(string text, out TimeSpan value)
    {
        value = default;
        var hours = text.IndexOf(':', StringComparison.Ordinal);
        var isWhole = hours >= 2 && char.IsAsciiDigit(text[hours - 2]) && (hours == 2 || !char.IsAsciiDigit(text[hours - 3])) && text.Length - hours is 6 or 14;
        return isWhole && text[hours + 3] == ':' && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out value);
    }

    internal static bool TryParse(string text, out Guid value) => Guid.TryParseExact(text, "D", out value) && text.Length == 36;

    internal static bool TryParse(string text, [MaybeNullWhen(false)] out Uri value)
    {
        value = null;
        return Tolerant.Scalars.UriText.IsValid(text) && Uri.TryCreate(text, UriKind.RelativeOrAbsolute, out value);
    }

    internal static bool TryParse(string text, out char value)
    {
        var isCharacter = FormatText.IsCanonical(TextFormat.Character, text);
        value = isCharacter ? text[0] : default;
        return isCharacter;
    }

    internal static bool TryParse(string text, [MaybeNullWhen(false)] out byte[] value)
    {
        var isBase64 = FormatText.IsCanonical(TextFormat.Base64, text);
        value = isBase64 ? Convert.FromBase64String(text) : null;
        return isBase64;
    }

    /// <summary>A point in time, always with its offset: a value that does not say which zone it means is taken as UTC, as it is when read.</summary>
    internal static string Print(DateTime value) =>
        (value.Kind == DateTimeKind.Local ? value.ToUniversalTime() : DateTime.SpecifyKind(value, DateTimeKind.Utc)).ToString("O", CultureInfo.InvariantCulture);

    internal static string Print(TimeOnly value) =>
        value.ToString(value.Ticks % TimeSpan.TicksPerSecond == 0 ? "HH:mm:ss" : "HH:mm:ss.fffffff", CultureInfo.InvariantCulture);

    /// <summary>The address as it was written, or with what no address may hold escaped.</summary>
    internal static string Print(Uri value) => Tolerant.Scalars.UriText.IsValid(value.OriginalString) ? value.OriginalString : value.GetComponents(UriComponents.SerializationInfoString, UriFormat.UriEscaped);
}
