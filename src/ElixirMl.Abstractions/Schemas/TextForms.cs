using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace ElixirMl.Schemas;

/// <summary>The named forms of texts, as JSON Schema's <c>format</c> means them.</summary>
internal static class TextForms
{
    internal static bool Holds(string name, string text) => name switch
    {
        "date" => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        "time" => IsTime(text),
        "date-time" => text.Length > 11 && text[10] is 'T' or 't' or ' ' && Holds("date", text[..10]) && IsTime(text[11..]),
        "email" => IsEmail(text),
        "uri" => Uri.TryCreate(text, UriKind.Absolute, out var uri) && !text.StartsWith('/') && uri.IsWellFormedOriginalString(),
        "uuid" => Guid.TryParseExact(text, "D", out _),
        "ipv4" => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetwork && text.Count(static character => character == '.') == 3,
        "ipv6" => IPAddress.TryParse(text, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6 && !text.Contains('%') && !text.StartsWith('['),
        _ => throw new ArgumentOutOfRangeException(nameof(name), name, "Known forms are date, time, date-time, email, uri, uuid, ipv4, ipv6."),
    };

    // RFC 3339: the offset is part of the time.
    private static bool IsTime(string text) =>
        text.Length >= 9 && text[2] == ':' && text[5] == ':'
        && (text[^1] is 'Z' or 'z' || text[^6] is '+' or '-')
        && DateTimeOffset.TryParse("2000-01-01T" + text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);

    private static bool IsEmail(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && at == text.LastIndexOf('@') && at < text.Length - 1
            && !text.Any(char.IsWhiteSpace)
            && text[(at + 1)..].Split('.').All(static label => label.Length is > 0 and < 64 && label[0] != '-' && label[^1] != '-');
    }
}
