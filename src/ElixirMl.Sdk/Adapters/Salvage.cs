using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Makes something of a reply without any marker, instead of paying for another one.</summary>
internal static class Salvage
{
    private const int OtherFormatPenalty = 10;
    private const int NoFormatPenalty = 50;

    /// <summary>A JSON object with the fields counts; otherwise the whole reply is the value if only one field was asked for.</summary>
    public static ReplyEnding Parse(Schema outputs, string reply, int from, Span<FieldText> fields, TolerantLog log)
    {
        var attempt = new TolerantLog();
        var isRead = JsonReply.TryFind(outputs, reply, from, fields, attempt);
        if (isRead || HasAny(fields))
        {
            log.Add(new("$", "other-format", OtherFormatPenalty));
            Copy(attempt, log);
            return attempt.IsTruncated ? ReplyEnding.Open : ReplyEnding.Closed;
        }

        if (outputs.Fields.Count == 1)
        {
            fields[0] = new(reply.AsMemory(from).Trim(), FieldTextForm.Plain);
            log.Add(new($"$.{outputs.Fields[0].JsonName}", "whole-reply", NoFormatPenalty));
        }

        return ReplyEnding.Open;
    }

    private static bool HasAny(ReadOnlySpan<FieldText> fields)
    {
        foreach (var field in fields)
        {
            if (!field.IsAbsent)
            {
                return true;
            }
        }

        return false;
    }

    private static void Copy(TolerantLog from, TolerantLog to)
    {
        foreach (var repair in from.Repairs)
        {
            to.Add(repair);
        }

        foreach (var error in from.Errors.ToResult().Errors)
        {
            to.Errors.Add(error);
        }
    }
}
