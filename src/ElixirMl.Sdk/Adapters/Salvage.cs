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
        if (JsonReply.TryParse(outputs, reply, from, fields, out var ending))
        {
            log.Add(new("$", "json-instead-of-markers", OtherFormatPenalty));
            return ending;
        }

        if (outputs.Fields.Count == 1)
        {
            fields[0] = new(reply.AsMemory(from).Trim(), FieldTextForm.Plain);
            log.Add(new($"$.{outputs.Fields[0].JsonName}", "whole-reply-as-value", NoFormatPenalty));
        }

        return ReplyEnding.Open;
    }
}
