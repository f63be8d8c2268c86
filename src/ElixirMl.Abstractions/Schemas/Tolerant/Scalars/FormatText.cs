using System.Buffers.Text;

namespace ElixirMl.Schemas.Tolerant.Scalars;

/// <summary>Reads the types that travel as a JSON string of a fixed form.</summary>
internal static class FormatText
{
    /// <summary>Characters a buffer needs.</summary>
    public const int BufferLength = 64;

    /// <param name="format">The form.</param>
    /// <param name="text">The text of one value.</param>
    /// <param name="log">Receives repairs and the error.</param>
    /// <param name="buffer">At least <see cref="BufferLength"/> characters.</param>
    /// <param name="canonical">The value in its form, without quotes.</param>
    public static bool TryRead(TextFormat format, ReadOnlySpan<char> text, TolerantLog log, Span<char> buffer, out ReadOnlySpan<char> canonical)
    {
        canonical = text;
        return IsCanonical(format, text) || format switch
        {
            TextFormat.Duration => DurationText.TryRead(text, log, buffer, out canonical),
            TextFormat.Uuid => TryReadUuid(text, log, buffer, out canonical),
            TextFormat.Uri => UriText.TryRead(text, log, out canonical),
            TextFormat.Character => TryReadCharacter(text, log, out canonical),
            TextFormat.Base64 => Base64Text.TryRead(text, log, out canonical),
            _ => MomentText.TryRead(format, text, log, buffer, out canonical),
        };
    }

    /// <summary>Whether a text already has the form a strict reader asks for.</summary>
    public static bool IsCanonical(TextFormat format, ReadOnlySpan<char> text) => format switch
    {
        TextFormat.Uuid => text.Length == 36 && Guid.TryParseExact(text, "D", out _),
        TextFormat.Duration => DurationText.IsCanonical(text),
        TextFormat.Uri => UriText.IsClear(text),
        TextFormat.Character => text.Length == 1 && !char.IsSurrogate(text[0]),
        TextFormat.Base64 => Base64.IsValid(text) && !text.ContainsAny(" \t\r\n"),
        _ => MomentText.IsCanonical(format, text, out _),
    };

    public static string Name(TextFormat format) => format switch
    {
        TextFormat.Date => "A date",
        TextFormat.Time => "A time of day",
        TextFormat.DateTime => "A date and time",
        TextFormat.Duration => "A span of time",
        TextFormat.Uuid => "A UUID",
        TextFormat.Uri => "A URI",
        TextFormat.Character => "One character",
        _ => "Base 64",
    };

    public static string Cure(TextFormat format) => format switch
    {
        TextFormat.Date => "Write it as 2024-01-31.",
        TextFormat.Time => "Write it as 14:30:00.",
        TextFormat.DateTime => "Write it as 2024-01-31T14:30:00Z.",
        TextFormat.Duration => "Write it as 1.02:30:00, which is days, hours, minutes and seconds.",
        TextFormat.Uuid => "Write it as 32 hexadecimal digits in the form 8-4-4-4-12.",
        TextFormat.Uri => "Write one address without spaces, such as https://example.org/page.",
        TextFormat.Character => "Write exactly one character.",
        _ => "Write letters, digits, + and /, padded with = to a multiple of four.",
    };

    private static bool TryReadCharacter(ReadOnlySpan<char> text, TolerantLog log, out ReadOnlySpan<char> canonical)
    {
        var core = ScalarText.Unwrap(text, out var unwrapped);
        canonical = core;
        log.Mend(RepairKinds.Markup, unwrapped && core.Length == 1);
        return IsCanonical(TextFormat.Character, core) ||
            log.Fail(ValidationRules.Format, "One UTF-16 character was expected", text, Cure(TextFormat.Character));
    }

    private static bool TryReadUuid(ReadOnlySpan<char> text, TolerantLog log, Span<char> buffer, out ReadOnlySpan<char> canonical)
    {
        canonical = default;
        var core = ScalarText.Unwrap(text, out var unwrapped);
        core = core.StartsWith("urn:uuid:", StringComparison.OrdinalIgnoreCase) ? core["urn:uuid:".Length..] : core;
        var isWhole = Guid.TryParse(core, out var id);
        if (!isWhole && !TryFindUuid(core, out id))
        {
            return log.Fail(ValidationRules.Format, $"{Name(TextFormat.Uuid)} was expected", text, Cure(TextFormat.Uuid));
        }

        _ = id.TryFormat(buffer, out var length, "D");
        canonical = buffer[..length];
        log.Mend(RepairKinds.Markup, unwrapped);
        log.Mend(RepairKinds.Mention, !isWhole);
        log.Mend(RepairKinds.FormatSpelling, isWhole && !unwrapped);
        return true;
    }

    private static bool TryFindUuid(ReadOnlySpan<char> text, out Guid id)
    {
        const int length = 36;
        id = default;
        var found = false;
        for (var i = 0; i + length <= text.Length; i++)
        {
            if (text[i + 8] != '-' || !Guid.TryParseExact(text.Slice(i, length), "D", out var next))
            {
                continue;
            }

            if (found && next != id)
            {
                return false;
            }

            (found, id) = (true, next);
            i += length - 1;
        }

        return found;
    }
}
