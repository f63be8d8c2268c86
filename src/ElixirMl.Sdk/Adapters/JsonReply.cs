using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Takes a reply that should be one JSON object apart.</summary>
internal static class JsonReply
{
    public static ReplyEnding Parse(Schema outputs, string reply, Span<FieldText> fields, TolerantLog log, string adapter)
    {
        var attempt = new TolerantLog();
        if (TolerantReader.TryFindFields(reply.AsMemory(Thoughts.End(reply, outputs)), outputs, fields, attempt) || FieldsFound.Any(fields))
        {
            log.TakeOver(attempt);
            return attempt.IsTruncated ? ReplyEnding.Open : ReplyEnding.Closed;
        }

        if (Salvage.TryParseMarked(outputs, reply, fields, log, adapter, out var ending))
        {
            return ending;
        }

        log.TakeOver(attempt);
        return attempt.IsTruncated ? ReplyEnding.Open : ReplyEnding.Closed;
    }
}
