using System.Text.RegularExpressions;

namespace ElixirMl.Analyzers;

/// <summary>Texts that look like secrets: forms that vendors publish, and assignments of passwords.</summary>
internal static class Secrets
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(250);

    private static readonly (string Kind, Regex Form)[] Forms =
    [
        ("a private key", Form("-----BEGIN [A-Z ]*PRIVATE KEY-----")),
        ("a key of a model vendor", Form(@"\bsk-[A-Za-z0-9_-]{20}")),
        ("a key of a cloud", Form(@"\bAKIA[0-9A-Z]{16}\b|\bAIza[0-9A-Za-z_-]{35}")),
        ("a token of a code host", Form(@"\bgh[pousr]_[A-Za-z0-9]{36}|\bglpat-[A-Za-z0-9_-]{20}")),
        ("a token of a messenger", Form(@"\bxox[abprs]-[A-Za-z0-9-]{10}")),
        ("a signed token", Form(@"\beyJ[A-Za-z0-9_-]{10,}\.eyJ[A-Za-z0-9_-]{10,}\.")),
        ("an authorization header", Form(@"\bBearer [A-Za-z0-9._~+/-]{20}")),
        ("a password", Form(@"(?i)\b(?:password|passwd|pwd|secret|api[_-]?key|access[_-]?token)\s*[:=]\s*[^\s,;.]{6}")),
        ("an address with a password", Form(@"[a-z][a-z0-9+.-]*://[^\s/:@]+:[^\s/@]{3,}@")),
    ];

    /// <summary>What the text looks like; null when it looks harmless.</summary>
    internal static string? Find(string text)
    {
        foreach (var (kind, form) in Forms)
        {
            if (IsMatch(form, text))
            {
                return kind;
            }
        }

        return null;
    }

    private static bool IsMatch(Regex form, string text)
    {
        try
        {
            return form.IsMatch(text);
        }
        catch (RegexMatchTimeoutException)
        {
            // A text this hostile to a search is no place where a person keeps a key.
            return false;
        }
    }

    private static Regex Form(string pattern) => new(pattern, RegexOptions.CultureInvariant, Patience);
}
