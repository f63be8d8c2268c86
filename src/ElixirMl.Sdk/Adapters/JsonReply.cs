using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Takes a reply that should be one JSON object apart.</summary>
internal static class JsonReply
{
    public static ReplyEnding Parse(Schema outputs, string reply, Span<FieldText> fields, TolerantLog log, string adapter)
    {
        var from = Thoughts.End(reply, outputs);
        var attempt = new TolerantLog();
        if (TolerantReader.TryFindFields(reply.AsMemory(from), outputs, fields, attempt) || FieldsFound.Any(fields))
        {
            log.TakeOver(attempt);
            return EndingOf(attempt);
        }

        if (Salvage.TryParseMarked(outputs, reply, fields, log, adapter, out var ending))
        {
            return ending;
        }

        if (!OnlyField.TryTakeValue(outputs, reply.AsMemory(from).Trim(), fields, log))
        {
            log.TakeOver(attempt);
        }

        return ReplyEnding.Open;
    }

    /// <summary>Only a closing brace ends an object; lines of fields may always go on.</summary>
    public static ReplyEnding EndingOf(TolerantLog attempt)
    {
        var areLines = attempt.Repairs.Any(static repair => repair is { Kind: RepairKinds.Lines, Path: "$" });
        return attempt.IsTruncated || areLines ? ReplyEnding.Open : ReplyEnding.Closed;
    }
}
