using ElixirMl.Schemas;
using ElixirMl.Schemas.Tolerant;

namespace ElixirMl.Adapters;

/// <summary>Takes a reply with headings apart; bold labels count where there is no heading.</summary>
internal static class MarkdownReply
{
    private const int LabelPenalty = 5;

    /// <returns>Whether any field was found.</returns>
    public static bool TryParse(Schema outputs, string reply, int from, Span<FieldText> fields, TolerantLog log, out ReplyEnding ending)
    {
        if (SectionReply.TryParse(new HeadingMarks(outputs), reply, from, fields, out ending))
        {
            return true;
        }

        if (!SectionReply.TryParse(new LabelMarks(outputs), reply, from, fields, out ending))
        {
            return false;
        }

        log.Add(new("$", "bold-labels", LabelPenalty));
        return true;
    }
}
