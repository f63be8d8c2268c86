using System.Buffers;
using System.Globalization;
using System.Net;
using ElixirMl.Schemas.Tolerant.Scalars;

namespace ElixirMl.Schemas;

/// <summary>The named forms of texts, as JSON Schema's <c>format</c> means them. Nothing is allocated but for addresses on the web.</summary>
internal static class TextForms
{
    private static readonly SearchValues<char> MailboxCharacters = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+/=?^_`{|}~-.");

    internal static bool Holds(string name, ReadOnlySpan<char> text) => name switch
    {
        "date" => IsDate(text),
        "time" => IsTime(text),
        "date-time" => text.Length > 11 && text[10] is 'T' or 't' or ' ' && IsDate(text[..10]) && IsTime(text[11..]),
        "email" => IsEmail(text),
        "uri" => IsUri(text),
        "uuid" => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        "ipv4" => IsIpv4(text),
        "ipv6" => text.Contains(':') && !text.ContainsAny('%', '[', ']') && IPAddress.TryParse(text, out _),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Known forms are date, time, date-time, email, uri, uuid, ipv4, ipv6."),
    };

    private static bool IsDate(ReadOnlySpan<char> text) => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    // RFC 3339: the offset is part of the time, and a leap second ends a day of universal time.
    private static bool IsTime(ReadOnlySpan<char> text)
    {
        if (text.Length < 9 || text[2] != ':' || text[5] != ':' || !TryNumber(text[..2], 23, out var hours) || !TryNumber(text[3..5], 59, out var minutes) || !TryNumber(text[6..8], 60, out var seconds))
        {
            return false;
        }

        var rest = text[8..];
        if (rest[0] == '.')
        {
            var digits = rest[1..].IndexOfAnyExceptInRange('0', '9');
            rest = digits > 0 ? rest[(digits + 1)..] : default;
        }

        return TryOffset(rest, out var offset) && (seconds < 60 || ((hours * 60) + minutes - offset + 1440) % 1440 == 1439);
    }

    private static bool TryOffset(ReadOnlySpan<char> text, out int minutes)
    {
        minutes = 0;
        if (text is "Z" or "z")
        {
            return true;
        }

        if (text.Length != 6 || text[0] is not ('+' or '-') || text[3] != ':' || !TryNumber(text[1..3], 23, out var hours) || !TryNumber(text[4..], 59, out minutes))
        {
            return false;
        }

        minutes = ((hours * 60) + minutes) * (text[0] == '-' ? -1 : 1);
        return true;
    }

    private static bool TryNumber(ReadOnlySpan<char> twoDigits, int maximum, out int number)
    {
        var isNumber = char.IsAsciiDigit(twoDigits[0]) && char.IsAsciiDigit(twoDigits[1]);
        number = isNumber ? ((twoDigits[0] - '0') * 10) + twoDigits[1] - '0' : 0;
        return isNumber && number <= maximum;
    }

    private static bool IsEmail(ReadOnlySpan<char> text)
    {
        var at = text.IndexOf('@');
        return at > 0 && !text[..at].ContainsAnyExcept(MailboxCharacters) && AreDotted(text[..at]) && IsDomain(text[(at + 1)..]);
    }

    private static bool AreDotted(ReadOnlySpan<char> mailbox) => mailbox[0] != '.' && mailbox[^1] != '.' && !mailbox.Contains("..", StringComparison.Ordinal);

    private static bool IsDomain(ReadOnlySpan<char> text)
    {
        var labels = 0;
        foreach (var range in text.Split('.'))
        {
            var label = text[range];
            labels++;
            if (label.IsEmpty || label[0] == '-' || label[^1] == '-' || !IsLabel(label))
            {
                return false;
            }
        }

        return labels > 1;
    }

    private static bool IsLabel(ReadOnlySpan<char> label)
    {
        foreach (var character in label)
        {
            if (!char.IsAsciiLetterOrDigit(character) && character != '-')
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsUri(ReadOnlySpan<char> text)
    {
        var colon = text.IndexOf(':');
        if (colon < 1 || colon == text.Length - 1 || text[colon + 1] is '?' or '#' || !char.IsAsciiLetter(text[0]))
        {
            return false;
        }

        foreach (var character in text[..colon])
        {
            if (!char.IsAsciiLetterOrDigit(character) && character is not ('+' or '-' or '.'))
            {
                return false;
            }
        }

        return UriText.IsValid(text);
    }

    private static bool IsIpv4(ReadOnlySpan<char> text)
    {
        var parts = 0;
        foreach (var range in text.Split('.'))
        {
            var part = text[range];
            parts++;
            if (part.Length is < 1 or > 3 || (part.Length > 1 && part[0] == '0') || !byte.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out _))
            {
                return false;
            }
        }

        return parts == 4;
    }
}
