using System.Buffers.Text;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads base 64, also with line breaks, without padding, in the URL alphabet or as a data URI.</summary>
internal static class Base64Text
{
    public static bool TryRead(ReadOnlySpan<char> text, TolerantLog log, out ReadOnlySpan<char> canonical)
    {
        var core = ScalarText.Unwrap(text, out _);
        var data = core.StartsWith("data:", StringComparison.OrdinalIgnoreCase) ? core.IndexOf(";base64,", StringComparison.OrdinalIgnoreCase) : -1;
        canonical = Rewrite(data > 0 ? core[(data + ";base64,".Length)..] : core);
        if (core.IsEmpty || !Base64.IsValid(canonical))
        {
            return log.Fail(ValidationRules.Format, $"{FormatText.Name(TextFormat.Base64)} was expected", text, FormatText.Cure(TextFormat.Base64));
        }

        log.Mend(RepairKinds.FormatSpelling);
        return true;
    }

    private static char[] Rewrite(ReadOnlySpan<char> text)
    {
        var rewritten = new char[text.Length + 3];
        var length = 0;
        foreach (var character in text)
        {
            if (character is not (' ' or '\t' or '\r' or '\n' or '='))
            {
                rewritten[length++] = character switch { '-' => '+', '_' => '/', _ => character };
            }
        }

        while (length % 4 != 0 && length < rewritten.Length)
        {
            rewritten[length++] = '=';
        }

        return rewritten[..length];
    }
}
