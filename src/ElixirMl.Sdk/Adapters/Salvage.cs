using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Makes something of a reply without any mark of its own format, instead of paying for another one.</summary>
internal static class Salvage
{
    private const string OtherFormat = "other-format";
    private const int OtherFormatPenalty = 10;

    /// <summary>Fields in another format count; otherwise the whole reply is the value if only one field was asked for.</summary>
    public static ReplyEnding Parse(Schema outputs, string reply, Span<FieldText> fields, TolerantLog log, string adapter)
    {
        if (TryParseMarked(outputs, reply, fields, log, adapter, out var ending))
        {
            return ending;
        }

        var from = Thoughts.End(reply, outputs);
        var attempt = new TolerantLog();
        if (TolerantReader.TryFindFields(reply.AsMemory(from), outputs, fields, attempt) || FieldsFound.Any(fields))
        {
            log.Add(new("$", OtherFormat, OtherFormatPenalty));
            log.TakeOver(attempt);
            return JsonReply.EndingOf(attempt);
        }

        OnlyField.Take(outputs, reply.AsMemory(from).Trim(), fields, log);
        if (!FieldsFound.Any(fields) && IsAnotherAnswer(outputs, attempt))
        {
            log.TakeOver(attempt);
        }

        return ReplyEnding.Open;
    }

    // Prose may come with calls of tools; an object with other keys, or anything but the only value, is an error even where null would do.
    private static bool IsAnotherAnswer(Schema outputs, TolerantLog attempt) =>
        outputs.Fields.Count == 1 || attempt.Errors.ToResult().Errors.Any(static error => error.Rule != ValidationRules.Syntax);

    /// <summary>Fields below the marks of another format count.</summary>
    public static bool TryParseMarked(Schema outputs, string reply, Span<FieldText> fields, TolerantLog log, string adapter, out ReplyEnding ending)
    {
        var from = Thoughts.End(reply, outputs);
        var attempt = new TolerantLog();
        var isFound = (SectionReply.TryParse(new ChatMarks(outputs), reply, from, fields, out ending) && FieldsFound.Any(fields))
            || (adapter != XmlAdapter.Shared.Name && XmlReply.TryParse(outputs, reply, from, fields, attempt, out ending))
            || (adapter != MarkdownAdapter.Shared.Name && MarkdownReply.TryParse(outputs, reply, from, fields, attempt, out ending))
            || SectionReply.TryParse(new BracketMarks(outputs), reply, from, fields, out ending);
        if (isFound)
        {
            log.Add(new("$", OtherFormat, OtherFormatPenalty));
            log.TakeOver(attempt);
        }

        return isFound;
    }
}
